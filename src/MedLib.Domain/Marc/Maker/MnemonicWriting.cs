using System.Buffers;
using System.Text;
using MedLib.Domain.Marc.Writing;

namespace MedLib.Domain.Marc.Maker;

/// <summary>Writes text so that <see cref="MnemonicReading"/> reads the same text.</summary>
internal sealed class MnemonicWriting(MarcMakerCharacters characters)
{
    private static readonly SearchValues<byte> Own = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(static b => (byte)b), (byte)'$', (byte)'\\', (byte)'{', (byte)'}', 0x7F]);
    private static readonly SearchValues<byte> OwnAndNotAscii =
        SearchValues.Create([.. Enumerable.Range(0, 256).Select(static b => (byte)b).Where(static b => b >= 0x80 || Own.Contains(b))]);

    private readonly List<Rune> _marks = [];
    private readonly SearchValues<byte> _special = characters == MarcMakerCharacters.Unicode ? Own : OwnAndNotAscii;

    /// <summary>Writes a text.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="output">Where it goes.</param>
    public void Write(ReadOnlySpan<byte> text, ByteBuffer output)
    {
        int at;
        while ((at = text.IndexOfAny(_special)) >= 0)
        {
            // The character before may be the letter of a mark.
            var plain = text[at] >= 0x80 && at > 0 ? at - 1 : at;
            output.Add(text[..plain]);
            text = text[plain..];
            text = text[WriteCluster(text, output)..];
        }

        output.Add(text);
    }

    /// <summary>Writes a text of fixed positions: its blanks are shown.</summary>
    /// <param name="text">Valid UTF-8.</param>
    /// <param name="output">Where it goes.</param>
    public void WriteFixed(ReadOnlySpan<byte> text, ByteBuffer output)
    {
        var start = output.Length;
        Write(text, output);
        output.Written[start..].Replace((byte)' ', (byte)'\\');
    }

    // A letter with the marks that follow it; the number of bytes they take.
    private int WriteCluster(ReadOnlySpan<byte> text, ByteBuffer output)
    {
        Rune.DecodeFromUtf8(text, out var letter, out var length);
        _marks.Clear();
        while (characters == MarcMakerCharacters.Mnemonics && length < text.Length)
        {
            Rune.DecodeFromUtf8(text[length..], out var mark, out var width);
            if (!Mnemonics.IsMark(mark.Value))
            {
                break;
            }

            _marks.Add(mark);
            length += width;
        }

        // A ligature needs a second letter, and right halves on their own would be taken for those of ligatures: from there on marks stay as they are.
        var isLast = length == text.Length;
        var named = _marks.FindIndex(m => Mnemonics.NameOf(m) is "rlig" or "rdbltil" || (isLast && m.Value is Mnemonics.Ligature or Mnemonics.DoubleTilde));
        named = named < 0 ? _marks.Count : named;
        string? right = null;
        for (var i = 0; i < named; i++)
        {
            WriteName(Mnemonics.NameOf(_marks[i])!, output);
            right = _marks[i].Value switch { Mnemonics.Ligature => "rlig", Mnemonics.DoubleTilde => "rdbltil", _ => right };
        }

        WriteLetter(letter, output);
        for (var i = named; i < _marks.Count; i++)
        {
            WriteRaw(_marks[i], output);
        }

        if (right is not null && named == _marks.Count)
        {
            WriteName(right, output);
        }

        return length;
    }

    private void WriteLetter(Rune letter, ByteBuffer output)
    {
        var needsName = letter.Value is '$' or '\\' or '{' or '}' or < 0x20 or 0x7F || (characters == MarcMakerCharacters.Mnemonics && !letter.IsAscii);
        if (needsName && !Mnemonics.IsMark(letter.Value) && Mnemonics.NameOf(letter) is { } name)
        {
            WriteName(name, output);
        }
        else
        {
            WriteRaw(letter, output);
        }
    }

    private static void WriteRaw(Rune rune, ByteBuffer output) => output.Advance(rune.EncodeToUtf8(output.GetSpan(4)));

    private static void WriteName(string name, ByteBuffer output)
    {
        output.Add((byte)'{');
        output.Advance(Encoding.ASCII.GetBytes(name, output.GetSpan(name.Length)));
        output.Add((byte)'}');
    }
}
