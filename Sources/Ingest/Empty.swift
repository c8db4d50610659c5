// The folder's first file is on its way.
