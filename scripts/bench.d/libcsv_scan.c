/* The floor under every reader on libcsv: one pass with callbacks that do nothing. */
#include <csv.h>
#include <stdio.h>

static void field(void *bytes, size_t count, void *context) { (void)bytes, (void)count, ++*(size_t *)context; }
static void record(int end, void *context) { (void)end, (void)context; }

int main(int count, char **words) {
  static char block[1 << 20];
  struct csv_parser parser;
  size_t fields = 0, read;
  FILE *file = count > 1 ? fopen(words[1], "rb") : NULL;
  if (!file || csv_init(&parser, CSV_STRICT)) return 1;
  while ((read = fread(block, 1, sizeof block, file)) > 0)
    if (csv_parse(&parser, block, read, field, record, &fields) != read) return 1;
  csv_fini(&parser, field, record, &fields);
  csv_free(&parser);
  printf("%zu fields\n", fields);
  return 0;
}
