namespace MedLib.Domain.Marc.Encodings.Detection;

/// <summary>Tells Cyrillic code pages from one another by the letters that are frequent in all Slavic languages.</summary>
internal static class CyrillicPages
{
    private const string Frequent = "оеаинт";

    /// <summary>The code page, or null where the bytes are not Cyrillic.</summary>
    /// <remarks>In Latin text upper bytes stand alone or in pairs, among ASCII letters; whole words of them are another script's.</remarks>
    internal static MarcEncoding? Find(ReadOnlySpan<byte> data)
    {
        Span<int> counts = stackalloc int[128];
        counts.Clear();
        var (total, inRows) = (0, 0);
        for (var rest = data; rest.IndexOfAnyInRange((byte)0x80, (byte)0xFF) is >= 0 and var start; total += 1)
        {
            counts[rest[start] - 0x80]++;
            rest = rest[(start + 1)..];
            inRows += !rest.IsEmpty && rest[0] >= 0x80 ? 1 : 0;
        }

        if (inRows * 10 < total * 6)
        {
            return null;
        }

        // A third or more of the letters are the frequent ones in Russian (nearly half), Ukrainian, Bulgarian.
        var (best, most) = ((MarcEncoding?)null, total * 3 / 10);
        foreach (var encoding in (ReadOnlySpan<MarcEncoding>)[MarcEncoding.Windows1251, MarcEncoding.Cp866, MarcEncoding.Koi8R, MarcEncoding.Iso88595])
        {
            var page = (CodePages.CodePageMarcEncoding)encoding;
            var count = 0;
            foreach (var letter in Frequent)
            {
                count += counts[page.CodeOf(letter) - 0x80];
            }

            (best, most) = count > most ? (encoding, count) : (best, most);
        }

        return best;
    }
}
