using MedLib.Domain.Classification.Keys;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schemes;

/// <summary>A call number of a scheme that has no rules here: <c>CD 123</c>, <c>AV 20</c>, RVK's <c>NH 7000 T288-2,4</c>, BK's <c>31.02</c>, a running number.</summary>
/// <remarks>It files by its words and numbers: letters as letters, numbers as whole numbers, digits after a point as decimals.</remarks>
public sealed record LocalCallNumber : ICallNumber
{
    internal LocalCallNumber(CallNumberScheme scheme, string original) => (Scheme, Original) = (scheme, original);

    /// <inheritdoc/>
    public CallNumberScheme Scheme { get; }

    /// <inheritdoc/>
    public string Original { get; }

    /// <inheritdoc/>
    public ShelfKey Key => ShelfKey.Of(Scheme, Original);

    /// <inheritdoc/>
    public ValueList<CallNumberPart> Parts =>
        [.. Words.Select(static word => new CallNumberPart(word.All(char.IsAsciiDigit) ? CallNumberPartKind.ItemNumber : CallNumberPartKind.Other, word))];

    private string[] Words => CallNumberText.Clean(Original).ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Reads any text and says what is wrong with it.</summary>
    /// <param name="text">The call number.</param>
    /// <param name="scheme">The scheme; one that has rules of its own here is taken for a local one all the same.</param>
    /// <param name="pattern">The shape that the library declared for its call numbers, or null where anything is right.</param>
    /// <returns>The call number, with the findings <c>CLS-065</c> and <c>CLS-066</c> (warnings).</returns>
    public static CallNumberReading<LocalCallNumber> Analyze(ReadOnlySpan<char> text, CallNumberScheme scheme = default, LocalPattern? pattern = null)
    {
        var findings = new SchemeFindings(text);
        if (!HasLetterOrDigit(text))
        {
            findings.Warning(CallNumberCodes.NothingToFileBy, 0, text.Length);
        }
        else if (pattern?.Matches(text) is false)
        {
            findings.Warning(CallNumberCodes.NotOfLocalPattern, 0, text.Length);
        }

        return new(new LocalCallNumber(scheme, text.ToString()), findings.Told(written: null));
    }

    /// <summary>The text, with one space where spaces were.</summary>
    public override string ToString() => string.Join(' ', Words);

    private static bool HasLetterOrDigit(ReadOnlySpan<char> text)
    {
        foreach (var c in CallNumberText.Clean(text))
        {
            if (CallNumberText.IsLetter(c) || CallNumberText.IsDigit(c))
            {
                return true;
            }
        }

        return false;
    }
}
