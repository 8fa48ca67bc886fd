using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification;

/// <summary>How much a text looks like a mark of the library's own.</summary>
internal static class LocalGuess
{
    private const int DeweyDigits = 3;

    internal static (double Confidence, CallNumberBasis Basis) Of(ReadOnlySpan<char> text, bool isClass)
    {
        var rest = CallNumberText.Clean(text).Trim(' ');
        var letters = CallNumberTokens.Letters(rest);
        var word = rest[..letters];
        rest = rest[letters..].TrimStart(" -");
        var digits = CallNumberTokens.Digits(rest);
        rest = rest[digits..];
        var isNumber = digits > 0 && (rest.IsEmpty || CallNumberTokens.Letters(rest.TrimStart(' ')) == 1 && rest.TrimStart(' ').Length == 1);
        if (isNumber && letters == 0)
        {
            return (digits == DeweyDigits ? 0.3 : 0.75, CallNumberBasis.RunningNumber);
        }

        if (isNumber && IsMedium(word))
        {
            return (0.75, CallNumberBasis.MediumAndNumber);
        }

        return isNumber ? (isClass ? 0.2 : 0.5, CallNumberBasis.RunningNumber) : (isClass ? 0.1 : 0.3, CallNumberBasis.Words);
    }

    /// <summary>Whether letters name a medium that libraries number on its own.</summary>
    internal static bool IsMedium(ReadOnlySpan<char> word) =>
        word.ToString().ToUpperInvariant() is "AV" or "BD" or "CD" or "CDROM" or "DVD" or "LP" or "MC" or "VC" or "VHS";
}
