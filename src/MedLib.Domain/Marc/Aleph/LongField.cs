using MedLib.Domain.Marc.Writing;

namespace MedLib.Domain.Marc.Aleph;

/// <summary>Spreads a field that is too long for one line over several, at the borders of subfields where it can be.</summary>
internal sealed class LongField
{
    private const int Delimiter = 3; // two dollar signs and a code
    private readonly ByteBuffer _line = new();

    /// <summary>Writes the lines of a field.</summary>
    /// <param name="head">What every line starts with.</param>
    /// <param name="content">The content, which starts with a delimiter.</param>
    /// <param name="output">Where the lines go.</param>
    /// <returns>Whether it could be cut: a line may not end with a caret, which stands for a blank there.</returns>
    public bool TryWrite(ReadOnlySpan<byte> head, ReadOnlySpan<byte> content, ByteBuffer output)
    {
        _line.Length = 0;
        while (!content.IsEmpty)
        {
            // The code may be a dollar sign, so the next delimiter is looked for after it.
            var next = content[Delimiter..].IndexOf("$$"u8);
            var subfield = next < 0 ? content : content[..(next + Delimiter)];
            content = content[subfield.Length..];
            if (_line.Length > 0 && _line.Length + subfield.Length > AlephLine.MaxContent)
            {
                End(head, output);
                _line.Add(AlephLine.Continued);
            }

            if (!TryAdd(head, subfield, output))
            {
                return false;
            }
        }

        End(head, output);
        return true;
    }

    private bool TryAdd(ReadOnlySpan<byte> head, ReadOnlySpan<byte> subfield, ByteBuffer output)
    {
        var delimiter = subfield[..Delimiter];
        var text = subfield[Delimiter..];
        while (_line.Length + Delimiter + text.Length > AlephLine.MaxContent)
        {
            var cut = CutIn(text, AlephLine.MaxContent - _line.Length - Delimiter);
            if (cut == 0)
            {
                return false;
            }

            _line.Add(delimiter);
            _line.Add(text[..cut]);
            if (_line.Written[^1] == ' ')
            {
                _line.Written[^1] = (byte)'^';
            }

            End(head, output);
            _line.Add(AlephLine.ContinuedWithin);
            text = text[cut..];
        }

        _line.Add(delimiter);
        _line.Add(text);
        return true;
    }

    // The last place where no character is cut apart and no caret would end the line.
    private static int CutIn(ReadOnlySpan<byte> text, int room)
    {
        var cut = room;
        while (cut > 0 && ((text[cut] & 0xC0) == 0x80 || text[cut - 1] == '^'))
        {
            cut--;
        }

        return cut;
    }

    private void End(ReadOnlySpan<byte> head, ByteBuffer output)
    {
        output.Add(head);
        output.Add(_line.Written);
        output.Add((byte)'\n');
        _line.Length = 0;
    }
}
