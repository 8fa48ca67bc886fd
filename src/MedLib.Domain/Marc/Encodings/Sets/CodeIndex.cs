using System.Text;

namespace MedLib.Domain.Marc.Encodings.Sets;

/// <summary>One code of a character: in which set of its family, and the byte or the three bytes there.</summary>
internal readonly record struct SetCode(int Bits)
{
    private const int MarkBit = 1 << 28;
    private const int MoreBit = 1 << 29;
    private const int Everywhere = 15;

    public SetCode(int set, int bytes, bool isMark)
        : this((set << 24) | bytes | (isMark ? MarkBit : 0))
    {
    }

    /// <summary>The number of the set in the family.</summary>
    public int Set => (Bits >> 24) & 15;

    /// <summary>Whether the code is the same in all sets.</summary>
    public bool IsEverywhere => Set == Everywhere;

    public int Bytes => Bits & 0xFFFFFF;

    /// <summary>Whether it is a mark that stands before its letter.</summary>
    public bool IsMark => (Bits & MarkBit) != 0;

    /// <summary>Whether the character has codes in other sets too.</summary>
    public bool HasMore => (Bits & MoreBit) != 0;

    public bool IsNone => Bits == 0;

    public static SetCode InAll(int code) => new(Everywhere, code, isMark: false);

    public SetCode WithMore() => new(Bits | MoreBit);
}

/// <summary>The codes of each character in a family of sets.</summary>
internal sealed class CodeIndex
{
    private readonly int[]?[] _pages = new int[]?[256];
    private readonly Dictionary<int, SetCode> _beyond = [];
    private readonly Dictionary<(char, int), SetCode> _others = [];

    public CodeIndex(SetFamily family)
    {
        for (var control = 0; control <= 0x20; control++)
        {
            Add((char)control, control == 0x1B ? default : SetCode.InAll(control));
        }

        Add('\u007F', SetCode.InAll(0x7F));
        for (var i = 0; i < family.Sets.Length; i++)
        {
            var set = family.Sets[i];
            for (var at = 0x80; at < 0xA0; at++)
            {
                Add(set.Codes[at], SetCode.InAll(at));
            }

            for (var at = 0x21; at < 0x7F; at++)
            {
                Add(set.Codes[at], new SetCode(i, at, (set.Codes[at] & Code.Mark) != 0));
            }

            set.Table?.ForEach((code, character) => Add(character, new SetCode(i, code, isMark: false)));
        }

        // Halves of marks over two letters, as some converters have them.
        foreach (var (half, whole) in ((char, char)[])[('\uFE20', '\u0361'), ('\uFE22', '\u0360')])
        {
            Add(half, Find(whole));
        }
    }

    /// <summary>The preferred code, or none.</summary>
    public SetCode Find(int character) => character > char.MaxValue
        ? _beyond.GetValueOrDefault(character)
        : _pages[character >> 8] is { } page ? new SetCode(page[character & 0xFF]) : default;

    /// <summary>The code in a certain set, or none, of a character that has several.</summary>
    public SetCode Find(int character, int set) => _others.GetValueOrDefault(((char)character, set));

    private void Add(int code, SetCode found)
    {
        if ((code & (Code.Invalid | Code.Multibyte)) == 0)
        {
            Add(Code.Character(code), found);
        }
    }

    private void Add(Rune character, SetCode found)
    {
        if (character.IsBmp)
        {
            Add((char)character.Value, found);
        }
        else
        {
            _beyond.TryAdd(character.Value, found);
        }
    }

    private void Add(char character, SetCode found)
    {
        ref var known = ref (_pages[character >> 8] ??= new int[256])[character & 0xFF];
        if (known == 0)
        {
            known = found.Bits;
        }
        else if (!found.IsEverywhere && !new SetCode(known).IsEverywhere && new SetCode(known).Set != found.Set)
        {
            known = new SetCode(known).WithMore().Bits;
            _others.TryAdd((character, found.Set), found);
        }
    }
}
