using System.Globalization;

namespace MedLib.Domain.Benchmarks.Identifiers;

/// <summary>Numbers as records have them, the same in every run; the check digit of one in twenty is wrong.</summary>
internal static class StandardNumbers
{
    /// <summary>So many that no processor learns them by heart.</summary>
    internal const int Count = 1000;

    private const int Seed = 2108; // ISO 2108, the ISBN
    private const string Prefix = "978";

    internal static string[] Isbns(IsbnShape shape)
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, Count).Select(i => Isbn(random, shape, isWrong: i % 20 == 19))];
    }

    /// <summary><c>NNNN-NNNC</c>.</summary>
    internal static string[] Issns()
    {
        var random = new Random(Seed);
        return [.. Enumerable.Range(0, Count).Select(i => Issn(random, isWrong: i % 20 == 19))];
    }

    private static string Issn(Random random, bool isWrong)
    {
        var digits = Digits(random, 7);
        return $"{digits[..4]}-{digits[4..]}{Eleven(digits, isWrong)}";
    }

    private static string Isbn(Random random, IsbnShape shape, bool isWrong)
    {
        var digits = Digits(random, 9);
        if (shape == IsbnShape.Ten)
        {
            return digits + Eleven(digits, isWrong);
        }

        var check = Thirteen(Prefix + digits, isWrong);
        if (shape == IsbnShape.Thirteen)
        {
            return Prefix + digits + check;
        }

        // Group, publisher and title divide the nine digits at various places.
        var publisher = random.Next(2, 7);
        return $"{Prefix}-{digits[0]}-{digits[1..publisher]}-{digits[publisher..]}-{check}";
    }

    private static string Digits(Random random, int count) =>
        string.Concat(Enumerable.Range(0, count).Select(_ => random.Next(10).ToString(CultureInfo.InvariantCulture)));

    private static char Eleven(string digits, bool isWrong)
    {
        var check = digits.Select((digit, i) => (digit - '0') * (i - digits.Length - 1)).Sum() % 11;
        var right = isWrong ? (check + 12) % 11 : (check + 11) % 11;
        return right == 10 ? 'X' : (char)('0' + right);
    }

    private static char Thirteen(string digits, bool isWrong)
    {
        var check = digits.Select((digit, i) => (digit - '0') * (i % 2 == 0 ? 1 : 3)).Sum();
        return (char)('0' + ((1000 - check + (isWrong ? 1 : 0)) % 10));
    }
}
