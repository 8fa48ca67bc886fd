using System.Diagnostics.CodeAnalysis;
using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes;

/// <summary>The shape that a library declares for its own call numbers, such as <c>CD 9+</c> or <c>AA 999.99</c>.</summary>
/// <remarks>
/// In a pattern <c>A</c> is a letter, <c>9</c> a digit, <c>*</c> everything that follows; a <c>+</c> after one of the first two means one or
/// more, as many as there are; every other character is itself, in either case, and a space is one space or more. A pattern
/// judges; it never moves a book: the order of the shelf is that of words and numbers. Legacy schemes, such as Bellevue's, Black's and
/// Boston's, may be declared so.
/// </remarks>
public sealed record LocalPattern
{
    private LocalPattern(string text) => Text = text;

    /// <summary>The pattern as it is written.</summary>
    public string Text { get; }

    /// <summary>The pattern that a text is.</summary>
    /// <param name="text">The pattern.</param>
    /// <exception cref="FormatException">The text is empty, or has a plus that follows neither <c>A</c> nor <c>9</c>.</exception>
    public static LocalPattern Parse(string text) =>
        TryParse(text, out var pattern) ? pattern : throw new FormatException($"'{text}' is not a pattern of call numbers.");

    /// <summary>Reads a text, if it is a pattern.</summary>
    /// <param name="text">The pattern.</param>
    /// <param name="pattern">The pattern, or null.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LocalPattern? pattern)
    {
        pattern = null;
        if (string.IsNullOrWhiteSpace(text))
        {
            return false;
        }

        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '+' && (i == 0 || text[i - 1] is not ('A' or '9')))
            {
                return false;
            }
        }

        pattern = new LocalPattern(text.Trim());
        return true;
    }

    /// <summary>Whether a call number has this shape.</summary>
    /// <param name="callNumber">The call number.</param>
    public bool Matches(ReadOnlySpan<char> callNumber)
    {
        var text = CallNumberText.Clean(callNumber).Trim(' ');
        var at = 0;
        for (var i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '*')
            {
                return true;
            }

            var isRepeated = i + 1 < Text.Length && Text[i + 1] == '+' && Text[i] is 'A' or '9';
            var run = Run(Text[i], text[at..]);
            if (run == 0)
            {
                return false;
            }

            at += isRepeated || Text[i] == ' ' ? run : 1;
            i += isRepeated ? 1 : 0;
        }

        return at == text.Length;
    }

    /// <summary>The pattern as it is written.</summary>
    public override string ToString() => Text;

    private static int Run(char element, ReadOnlySpan<char> text) => element switch
    {
        'A' => CallNumberTokens.Letters(text),
        '9' => CallNumberTokens.Digits(text),
        ' ' => CallNumberTokens.Spaces(text),
        _ => text.Length > 0 && CallNumberText.Fold(text[0]) == CallNumberText.Fold(element) ? 1 : 0,
    };
}
