namespace MedLib.Domain.Classification.Schedules;

/// <summary>The classes of an edition in shelf order, and where each of them is.</summary>
internal sealed class NlmClassTable
{
    private readonly NlmClassCode[] _codes;
    private readonly Dictionary<NlmClassCode, int> _places;

    /// <summary>A table of classes.</summary>
    /// <param name="classes">The classes in shelf order, each once.</param>
    internal NlmClassTable(NlmClass[] classes)
    {
        Classes = classes;
        _codes = new NlmClassCode[classes.Length];
        _places = new Dictionary<NlmClassCode, int>(classes.Length);
        for (var i = 0; i < classes.Length; i++)
        {
            _codes[i] = classes[i].Code;
            _places.Add(classes[i].Code, i);
        }
    }

    internal NlmClass[] Classes { get; }

    internal bool TryFind(NlmClassCode code, out int place) => _places.TryGetValue(code, out place);

    /// <summary>Where the first class stands that is not before a code; the count where there is none.</summary>
    internal int FirstFrom(NlmClassCode code)
    {
        var place = Array.BinarySearch(_codes, code);
        return place < 0 ? ~place : place;
    }

    /// <summary>The topics of a number, which stand directly after it.</summary>
    internal ReadOnlySpan<NlmClass> Topics(NlmClassCode number)
    {
        var start = FirstFrom(number);
        start += start < _codes.Length && _codes[start] == number ? 1 : 0;
        var end = start;
        while (end < _codes.Length && _codes[end].WithoutTopic == number)
        {
            end++;
        }

        return Classes.AsSpan(start, end - start);
    }
}
