// The folder's first test is on its way.
