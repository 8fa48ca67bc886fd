using System.Numerics;
using System.Runtime.InteropServices;

namespace MedLib.Domain.Circulation.Rules.Matching;

/// <summary>A set of small numbers, one bit each.</summary>
internal sealed class Bits(int count)
{
    private readonly ulong[] _words = new ulong[WordsFor(count)];

    public int Count { get; } = count;

    public bool IsEmpty => !_words.AsSpan().ContainsAnyExcept(0UL);

    public bool IsFull => Members() == Count;

    public bool this[int member] => (_words[member >> 6] >> (member & 63) & 1) != 0;

    public static int WordsFor(int count) => (count + 63) >> 6;

    public static Bits All(int count)
    {
        var all = new Bits(count);
        for (var i = 0; i < count; i++)
        {
            all.Add(i);
        }

        return all;
    }

    /// <summary>What both hold, into the first.</summary>
    public static void And(Span<ulong> into, ReadOnlySpan<ulong> other)
    {
        var wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(into);
        var others = MemoryMarshal.Cast<ulong, Vector<ulong>>(other);
        for (var i = 0; i < wide.Length; i++)
        {
            wide[i] &= others[i];
        }

        for (var i = wide.Length * Vector<ulong>.Count; i < into.Length; i++)
        {
            into[i] &= other[i];
        }
    }

    public void Add(int member) => _words[member >> 6] |= 1UL << (member & 63);

    public void Add(Bits other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            _words[i] |= other._words[i];
        }
    }

    public void Keep(Bits other) => And(_words, other._words);

    public Bits Complement()
    {
        var rest = All(Count);
        for (var i = 0; i < _words.Length; i++)
        {
            rest._words[i] &= ~_words[i];
        }

        return rest;
    }

    public bool Meets(Bits other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & other._words[i]) != 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool IsWithin(Bits other)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if ((_words[i] & ~other._words[i]) != 0)
            {
                return false;
            }
        }

        return true;
    }

    private int Members()
    {
        var members = 0;
        foreach (var word in _words)
        {
            members += BitOperations.PopCount(word);
        }

        return members;
    }
}
