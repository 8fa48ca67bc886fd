using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace MedLib.Domain.Marc.Encodings.Sets;

/// <summary>Encodes one value in the sets of a family: marks before their letter, and at the end back to where values begin.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref partial struct SetEncoder
{
    private readonly SetFamily _family;
    private readonly CodeIndex _index;
    private readonly Decompositions _decompositions;
    private readonly ReadOnlySpan<char> _text;
    private readonly Unmappable _unmappable;
    private byte[] _bytes;
    private int _length;
    private int _at;
    private CharacterSet _g0;
    private int _ligatures; // second halves that the next letter has before it
    private int _tildes;

    public SetEncoder(SetFamily family, ReadOnlySpan<char> text, Unmappable unmappable)
    {
        (_family, _index, _unmappable) = (family, family.Index, unmappable);
        _text = text;
        _decompositions = Decompositions.Instance;
        _bytes = ArrayPool<byte>.Shared.Rent((text.Length * 3) + 16);
        _g0 = family.Basic;
    }

    /// <summary>The bytes of the value.</summary>
    public readonly ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

    public readonly void Dispose() => ArrayPool<byte>.Shared.Return(_bytes);

    /// <summary>Encodes all of the value; the first character that has no code, where that is refused.</summary>
    public Rune? Run()
    {
        while (_at < _text.Length)
        {
            if (Letter() is { } refused)
            {
                return refused;
            }
        }

        Designate(_family.Basic);
        return null;
    }

    // One letter with the marks after it in the text.
    private Rune? Letter()
    {
        if (Rune.DecodeFromUtf16(_text[_at..], out var letter, out var width) != OperationStatus.Done)
        {
            _at++;
            return Unmapped(Rune.ReplacementChar, [], 0);
        }

        var start = _at;
        _at += width;
        var (code, character) = (_index.Find(letter.Value), letter.Value);
        if (!code.IsNone && !code.IsMark && IsPlainNext())
        {
            return IsReferenceAhead(letter) ? Unmapped(letter, [], 0, isForced: true) : Write(character, code, [], 0);
        }

        Span<int> parts = stackalloc int[MostParts];
        var count = code.IsNone ? TakeApart(ref character, parts) : 0;
        Compose(ref character, count);
        var marks = MarksAhead();
        code = _index.Find(character);
        if (code.IsNone || code.IsMark)
        {
            // Nothing came of it: the character as it stood, a mark that has no letter among them.
            return Unmapped(_at == start + width ? letter : new Rune(character), [], marks);
        }

        return IsReferenceAhead(letter, marks) ? Unmapped(letter, parts[..count], marks, isForced: true) : Write(character, code, parts[..count], marks);
    }

    private Rune? Write(int character, SetCode code, scoped ReadOnlySpan<int> parts, int marks)
    {
        // The letter's set first: its own marks, such as the Greek ones, are in it.
        code = Choose(character, code);
        Designate(code);
        Marks(parts, marks);
        Designate(code);
        Put(code);
        return null;
    }

    private void Marks(scoped ReadOnlySpan<int> parts, int marks)
    {
        var (ligatures, tildes) = (_ligatures, _tildes);
        (_ligatures, _tildes) = (0, 0);
        while (ligatures-- > 0)
        {
            Mark('\uFE21');
        }

        while (tildes-- > 0)
        {
            Mark('\uFE23');
        }

        foreach (var part in parts)
        {
            Mark(part);
        }

        foreach (var mark in _text.Slice(_at, marks))
        {
            WholeMark(mark);
        }

        _at += marks;
    }

    private void WholeMark(char mark)
    {
        if (!_index.Find(mark).IsNone)
        {
            Mark(mark);
        }
        else if (_decompositions.TryDecompose(mark, out var first, out var second))
        {
            Mark(first);
            if (second != 0)
            {
                Mark(second);
            }
        }
    }

    private void Mark(int mark)
    {
        var code = Choose(mark, _index.Find(mark));
        Designate(code);
        ref var open = ref mark == '\uFE21' ? ref _ligatures : ref _tildes;
        for (; mark is '\uFE21' or '\uFE23' && open > 0; open--)
        {
            // Over the letter that has first halves already, as many second halves only end those, and the next is a character.
            Put(code);
        }

        Put(code);
        _ligatures += mark == '\u0361' ? 1 : 0;
        _tildes += mark == '\u0360' ? 1 : 0;
    }

    // The set in G0 is preferred, whatever it is, and then the one in G1.
    private readonly SetCode Choose(int character, SetCode code)
    {
        if (!code.HasMore || _family.Sets[code.Set] == _g0)
        {
            return code;
        }

        var other = _index.Find(character, Array.IndexOf(_family.Sets, _g0));
        other = other.IsNone && code.Set != 1 ? _index.Find(character, 1) : other;
        return other.IsNone ? code : other;
    }

    private Rune? Unmapped(Rune character, scoped ReadOnlySpan<int> parts, int marks, bool isForced = false)
    {
        if (_unmappable == Unmappable.Refuse && !isForced)
        {
            return character;
        }

        Designate(_family.Basic);
        Marks(parts, marks);
        Designate(_family.Basic);
        if (isForced || _unmappable == Unmappable.Reference)
        {
            Reference(character.Value);
        }
        else
        {
            Put((byte)'?');
        }

        return null;
    }
}
