using System.Collections;
using MedLib.Domain.Classification.Schedules.Files;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>The classes of an edition in shelf order, and where each of them is.</summary>
/// <remarks>
/// The places are found by a hash table of our own: it is there at once where a dictionary would first have to be compiled for
/// the codes, and the first look-up has to take less than 5 ms.
/// </remarks>
internal sealed class NlmClassTable : IReadOnlyList<NlmClass>
{
    private readonly ulong[] _codes;
    private readonly byte[] _marks;
    private readonly int[] _slots; // a place plus 1, or 0
    private readonly int _shift;
    private readonly NlmClass?[] _made;
    private readonly PackedCaptions? _packed;

    /// <summary>A table of classes, in shelf order and each once.</summary>
    internal NlmClassTable(NlmClass[] classes)
        : this(Array.ConvertAll(classes, static known => known.Code.Bits), Array.ConvertAll(classes, static known => (byte)known.Marks)) =>
        _made = classes;

    /// <summary>A table whose classes are made when they are asked for.</summary>
    internal NlmClassTable(ulong[] codes, byte[] marks, PackedCaptions captions)
        : this(codes, marks) => _packed = captions;

    private NlmClassTable(ulong[] codes, byte[] marks)
    {
        (_codes, _marks, _made) = (codes, marks, new NlmClass?[codes.Length]);
        var bits = 4;
        while (1 << bits < codes.Length * 2)
        {
            bits++;
        }

        _shift = 64 - bits;
        _slots = new int[1 << bits];
        for (var i = 0; i < codes.Length; i++)
        {
            var slot = Slot(codes[i]);
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & (_slots.Length - 1);
            }

            _slots[slot] = i + 1;
        }
    }

    public int Count => _codes.Length;

    // Two threads may both make a class; they make it alike.
    public NlmClass this[int index] =>
        _made[index] ??= new NlmClass(Code(index), Marks(index), _packed!.Caption(index), _packed.Headers(index));

    internal NlmClassCode Code(int place) => new(_codes[place]);

    internal NlmClassMarks Marks(int place) => (NlmClassMarks)_marks[place];

    /// <summary>Where a class is, or -1.</summary>
    internal int Find(NlmClassCode code)
    {
        for (var slot = Slot(code.Bits); _slots[slot] != 0; slot = (slot + 1) & (_slots.Length - 1))
        {
            if (_codes[_slots[slot] - 1] == code.Bits)
            {
                return _slots[slot] - 1;
            }
        }

        return -1;
    }

    /// <summary>Where the first class stands that is not before a code; the count where there is none.</summary>
    internal int FirstFrom(NlmClassCode code)
    {
        var place = Array.BinarySearch(_codes, code.Bits);
        return place < 0 ? ~place : place;
    }

    /// <summary>The places of a number's topics, which stand directly after it.</summary>
    internal Range Topics(NlmClassCode number)
    {
        var start = FirstFrom(number);
        start += start < Count && Code(start) == number ? 1 : 0;
        var end = start;
        while (end < Count && Code(end).HasTopic && Code(end).WithoutTopic == number)
        {
            end++;
        }

        return start..end;
    }

    public IEnumerator<NlmClass> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // Fibonacci hashing: the codes differ in few bits, which the multiplication spreads to the highest.
    private int Slot(ulong code) => (int)(unchecked(code * 0x9E3779B97F4A7C15) >> _shift);
}
