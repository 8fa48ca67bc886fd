/* The plain work of yaz's C interface on a file of sound records: parse each into its tree of nodes, and write it again where asked. */
#include <stdio.h>
#include <stdlib.h>
#include <yaz/marcdisp.h>
#include <yaz/wrbuf.h>

int main(int argc, char **argv)
{
    static char record[100000];
    FILE *in = fopen(argv[1], "rb");
    FILE *out = argc > 2 ? fopen(argv[2], "wb") : 0;
    yaz_marc_t marc = yaz_marc_create();
    WRBUF buffer = wrbuf_alloc();
    long records = 0;

    if (!in)
        return 2;
    while (fread(record, 1, 5, in) == 5)
    {
        size_t length = 0;
        int i;
        for (i = 0; i < 5; i++)
            length = length * 10 + (size_t) (record[i] - '0');
        if (length < 6 || fread(record + 5, 1, length - 5, in) != length - 5 || yaz_marc_read_iso2709(marc, record, (int) length) <= 0)
            return 1;
        records++;
        if (out)
        {
            wrbuf_rewind(buffer);
            yaz_marc_write_iso2709(marc, buffer);
            fwrite(wrbuf_buf(buffer), 1, wrbuf_len(buffer), out);
        }
    }

    printf("records=%ld\n", records);
    return 0;
}
