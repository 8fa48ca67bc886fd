namespace MedLib.Domain.Identifiers.Reading;

/// <summary>The check characters of the schemes, computed from what stands before them.</summary>
internal static class CheckDigits
{
    private const string Code39 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%";

    /// <summary>Modulus 11 (ISBN-10, ISSN): weights fall to 2 at the last digit.</summary>
    internal static char Mod11(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += (digits.Length + 1 - i) * (digits[i] - '0');
        }

        return Cross((11 - (sum % 11)) % 11);
    }

    /// <summary>Modulus 10 of GS1 (EAN, ISBN-13, ISMN): weights 3 and 1 in turn, 3 at the last digit.</summary>
    internal static char Mod10(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            sum += ((digits.Length - i) % 2 == 0 ? 1 : 3) * (digits[i] - '0');
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>Modulus 10 of library barcodes (Luhn): from the last digit every other counts twice, and two digits count as their sum.</summary>
    internal static char Luhn(ReadOnlySpan<char> digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var product = (digits[i] - '0') * ((digits.Length - i) % 2 == 0 ? 1 : 2);
            sum += product > 9 ? product - 9 : product;
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }

    /// <summary>Modulus 11, radix 2 (ISO 7064; ISNI, ORCID).</summary>
    internal static char Mod11Radix2(ReadOnlySpan<char> digits)
    {
        var rest = 0;
        foreach (var digit in digits)
        {
            rest = (rest + digit - '0') * 2 % 11;
        }

        return Cross((12 - rest) % 11);
    }

    /// <summary>Modulus 43 of Code 39, or null where a character is none of Code 39.</summary>
    internal static char? Mod43(ReadOnlySpan<char> text)
    {
        var sum = 0;
        foreach (var c in text)
        {
            if (Code39.IndexOf(c, StringComparison.Ordinal) is not (>= 0 and var value))
            {
                return null;
            }

            sum = (sum + value) % Code39.Length;
        }

        return Code39[sum];
    }

    private static char Cross(int check) => check == 10 ? 'X' : (char)('0' + check);
}
