namespace MedLib.Domain.Marc.Reading;

/// <summary>The bytes that hold an ISO 2709 record together, as MARC 21 calls them.</summary>
internal static class Iso2709
{
    public const byte RecordTerminator = 0x1D;
    public const byte FieldTerminator = 0x1E;
    public const byte Delimiter = 0x1F;

    /// <summary>The number that ASCII digits spell, or -1.</summary>
    public static int Number(ReadOnlySpan<byte> digits)
    {
        var number = 0;
        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return -1;
            }

            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
