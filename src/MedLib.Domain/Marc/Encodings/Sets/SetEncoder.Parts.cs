using System.Text;

namespace MedLib.Domain.Marc.Encodings.Sets;

internal ref partial struct SetEncoder
{
    // No letter has more marks on it than Greek ones with four.
    private const int MostParts = 8;

    // Most letters have nothing after them that could combine.
    private readonly bool IsPlainNext() => _at == _text.Length || _text[_at] < 0x300;

    /// <summary>Takes a letter without a code apart, step by step, until the rest has one; nothing where that never is.</summary>
    /// <returns>How many marks were taken off, in <paramref name="parts"/> in their order.</returns>
    private readonly int TakeApart(ref int character, scoped Span<int> parts)
    {
        var (rest, count) = (character, 0);
        while (_index.Find(rest).IsNone && count < MostParts && _decompositions.TryDecompose(rest, out var first, out var second))
        {
            rest = first;
            if (second != 0)
            {
                parts[count++] = second;
            }
        }

        parts[..count].Reverse();
        var found = _index.Find(rest);
        if (found.IsNone || found.IsMark)
        {
            return 0;
        }

        foreach (var part in parts[..count])
        {
            if (!_index.Find(part).IsMark)
            {
                return 0;
            }
        }

        character = rest;
        return count;
    }

    // Letters that have codes only as wholes: й, ơ, Korean syllables of their parts.
    private void Compose(ref int character, int marks)
    {
        while (marks == 0 && _at < _text.Length && _decompositions.TryCompose(character, _text[_at], out var whole))
        {
            if (whole is not (>= 0xAC00 and <= 0xD7A3) && _index.Find(whole).IsNone)
            {
                break;
            }

            character = whole;
            _at++;
        }
    }

    // How many of the next characters are marks with codes.
    private readonly int MarksAhead()
    {
        var count = 0;
        while (_at + count < _text.Length && IsMark(_text[_at + count]))
        {
            count++;
        }

        return count;
    }

    private readonly bool IsMark(char character) =>
        character >= 0x300
        && (_index.Find(character) is { IsNone: false } code
            ? code.IsMark
            : _decompositions.TryDecompose(character, out var first, out var second) && _index.Find(first).IsMark && (second == 0 || _index.Find(second).IsMark));

    // What would be read back as a reference is none when its ampersand is one.
    private readonly bool IsReferenceAhead(Rune letter, int marks = 0)
    {
        if (letter.Value != '&' || !_family.HasReferences || !_text[(_at + marks)..].StartsWith("#x", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var digits = _text[(_at + marks + 2)..];
        var count = 0;
        while (count < digits.Length && count <= 6 && char.IsAsciiHexDigit(digits[count]))
        {
            count++;
        }

        return count is >= 4 and <= 6 && count < digits.Length && digits[count] == ';';
    }
}
