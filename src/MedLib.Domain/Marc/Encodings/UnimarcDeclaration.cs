namespace MedLib.Domain.Marc.Encodings;

/// <summary>What a UNIMARC record says of its character sets in 100 $a/26-33.</summary>
/// <param name="Encoding">The encoding; null where a set is named that is not known here.</param>
/// <param name="G0">The final byte of the set in G0 where a value begins.</param>
/// <param name="G1">The same for G1.</param>
/// <remarks>Source: UNIMARC Manual, Bibliographic Format, field 100.</remarks>
internal readonly record struct UnimarcDeclaration(MarcEncoding? Encoding, byte G0, byte G1)
{
    private const int First = 26;

    /// <summary>Reads 100 $a; null where it is too short or has something else there.</summary>
    public static UnimarcDeclaration? Of(ReadOnlySpan<char> generalData)
    {
        if (generalData.Length < First + 4)
        {
            return null;
        }

        var g0 = generalData.Slice(First, 2);
        var g1 = generalData.Slice(First + 2, 2);
        if (g0 is "50")
        {
            return new(MarcEncoding.Utf8, 0, 0);
        }

        if (!char.IsAsciiDigit(g0[0]) || !char.IsAsciiDigit(g0[1]))
        {
            return null;
        }

        // Nothing named for G1 leaves what most have there.
        var (low, high) = (Final(g0), g1.IsWhiteSpace() ? (byte)'P' : Final(g1));
        return new(low == 0 || high == 0 ? null : MarcEncoding.Unimarc, low, high);
    }

    private static byte Final(ReadOnlySpan<char> code) => code switch
    {
        "01" => (byte)'B', // ISO 646
        "02" => (byte)'N', // ISO 5427, the basic Cyrillic set
        "03" => (byte)'P', // ISO 5426
        "04" => (byte)'Q', // ISO 5427, the extended one
        "05" => (byte)'S', // ISO 5428
        _ => 0,
    };
}
