using System.Text;
using MedLib.Domain.Marc.Writing;

namespace MedLib.Domain.Marc.Maker;

/// <summary>Makes text of what is written with mnemonics: <c>{eacute}</c>, and <c>{acute}e</c> with the mark before its letter, as in MARC-8.</summary>
internal sealed class MnemonicReading
{
    private readonly StringBuilder _marks = new();
    private char _openRight;
    private ByteBuffer _output = null!;

    /// <summary>Adds a text.</summary>
    /// <param name="text">The text as written.</param>
    /// <param name="output">Where its UTF-8 goes.</param>
    /// <param name="unknown">Hears of each mnemonic that is none, which is kept as it stands.</param>
    /// <returns>Whether every mark had a letter.</returns>
    public bool Read(ReadOnlySpan<byte> text, ByteBuffer output, Action<ReadOnlySpan<byte>> unknown)
    {
        (_output, _openRight) = (output, '\0');
        int open;
        while ((open = text.IndexOf((byte)'{')) >= 0)
        {
            Add(text[..open]);
            text = text[open..];
            var close = text[..Math.Min(text.Length, Mnemonics.Longest + 2)].IndexOf((byte)'}');
            if (close > 0 && Mnemonics.Meaning(text[1..close]) is { } meaning)
            {
                AddMeaning(meaning);
            }
            else
            {
                close = Math.Max(close, 0);
                unknown(text[..(close + 1)]);
                Add(text[..(close + 1)]);
            }

            text = text[(close + 1)..];
        }

        Add(text);
        var isWhole = _marks.Length == 0;
        AddMarks();
        return isWhole;
    }

    private void AddMeaning(string meaning)
    {
        if (!Mnemonics.IsMark(meaning[0]))
        {
            Span<byte> bytes = stackalloc byte[32];
            Add(bytes[..Encoding.UTF8.GetBytes(meaning, bytes)]);
        }
        else if (meaning[0] != _openRight)
        {
            _marks.Append(meaning);
        }
        else
        {
            // The left half, which Unicode has over both letters, has said it all.
            _openRight = '\0';
        }
    }

    private void Add(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return;
        }

        _openRight = '\0';
        if (_marks.Length > 0)
        {
            Rune.DecodeFromUtf8(text, out _, out var letter);
            _output.Add(text[..letter]);
            text = text[letter..];
            var right = RightHalf();
            AddMarks();
            _openRight = text.IsEmpty ? right : '\0';
        }

        _output.Add(text);
    }

    private char RightHalf()
    {
        for (var i = _marks.Length - 1; i >= 0; i--)
        {
            if (_marks[i] is Mnemonics.Ligature or Mnemonics.DoubleTilde)
            {
                return _marks[i] == Mnemonics.Ligature ? Mnemonics.LigatureRight : Mnemonics.DoubleTildeRight;
            }
        }

        return '\0';
    }

    private void AddMarks()
    {
        foreach (var chunk in _marks.GetChunks())
        {
            _output.Advance(Encoding.UTF8.GetBytes(chunk.Span, _output.GetSpan(3 * chunk.Length)));
        }

        _marks.Clear();
    }
}
