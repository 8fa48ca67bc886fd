using System.Runtime.InteropServices;
using MedLib.Domain.Classification.Keys;

namespace MedLib.Domain.Classification.Schemes.Dewey;

/// <summary>Goes through what stands first in a Dewey call number: words of a prefix, then a number or a word such as <c>[Fic]</c>, then further numbers.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct DeweyHead
{
    private const int MostWordLetters = 4; // Easy

    private readonly ReadOnlySpan<char> _text;
    private bool _mayBeBare; // a number without decimals, after a word, a series or a sign

    internal DeweyHead(ReadOnlySpan<char> text) => _text = text;

    /// <summary>Where the rest starts.</summary>
    internal int At { get; private set; }

    /// <summary>How many letters the word that stands for a number has; none where there is none.</summary>
    internal int Word { get; private set; }

    /// <summary>Where that word starts.</summary>
    internal int WordStart { get; private set; }

    /// <summary>Whether that word stands in brackets.</summary>
    internal bool IsWordBracketed { get; private set; }

    /// <summary>The next word of the prefix. Ends before a number and after a word that stands for one.</summary>
    internal bool TryReadPrefix(out ReadOnlySpan<char> word)
    {
        word = [];
        while (At < _text.Length && !CallNumberText.IsDigit(_text[At]) && Word == 0)
        {
            var letters = CallNumberTokens.Letters(_text[At..]);
            if (letters == 0)
            {
                At++;
                continue;
            }

            var start = At;
            At += letters;
            if (!ReadWord(start, letters))
            {
                word = _text.Slice(start, letters);
                return true;
            }
        }

        return false;
    }

    /// <summary>The number after the prefix.</summary>
    internal bool TryReadFirst(out DeweyShape number)
    {
        number = default;
        if (At == _text.Length || Word > 0)
        {
            return false;
        }

        Take(number = DeweyShape.Read(_text, At));
        return true;
    }

    /// <summary>A number after another: it has decimals or brackets, or the one before is not the number proper.</summary>
    internal bool TryReadNext(out DeweyShape number)
    {
        number = default;
        var start = At;
        while (start < _text.Length && _text[start] is ' ' or '[' or '(' or '*' or ',' or ';')
        {
            start++;
        }

        if (start == _text.Length || !CallNumberText.IsDigit(_text[start]))
        {
            return false;
        }

        number = DeweyShape.Read(_text, start);
        if (!number.IsWhole || !(HasDecimals(number) || number.IsBracketed || number.IsSeries || (_mayBeBare && !IsEdition(_text.Slice(start, number.Digits)))))
        {
            return false;
        }

        Take(number);
        return true;
    }

    /// <summary>Whether digits are the number of an edition of the Dewey classification, written <c>21</c> or <c>021</c>.</summary>
    internal static bool IsEdition(ReadOnlySpan<char> digits) =>
        (digits.Length == 2 || digits is ['0', _, _]) && digits[^2..] is ['1', >= '1' and <= '9'] or ['2', >= '0' and <= '4'];

    private static bool HasDecimals(DeweyShape number) => number.DecimalEnd > number.DecimalStart;

    private void Take(DeweyShape number)
    {
        At = number.End;
        _mayBeBare = number.IsSeries || number.Sign != '\0';
    }

    private bool ReadWord(int start, int letters)
    {
        var isBracketed = letters <= MostWordLetters && start > 0 && _text[start - 1] == '[' && At < _text.Length && _text[At] == ']';
        if (!isBracketed && !StandsForNumber(_text.Slice(start, letters)))
        {
            return false;
        }

        (WordStart, Word, IsWordBracketed) = (start, letters, isBracketed);
        At += isBracketed ? 1 : 0;
        _mayBeBare = true;
        return true;
    }

    // Fiction, easy books and biographies that have a word and no number. Before a number the same word is a prefix.
    private readonly bool StandsForNumber(ReadOnlySpan<char> word)
    {
        if (word is not (['E'] or ['B']) && !word.Equals("Fic", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var next = At;
        while (next < _text.Length && !CallNumberText.IsLetter(_text[next]) && !CallNumberText.IsDigit(_text[next]))
        {
            next++;
        }

        return next == _text.Length || !CallNumberText.IsDigit(_text[next]);
    }
}
