using System.Runtime.InteropServices;
using MedLib.Domain.Marc.Reading;

namespace MedLib.Domain.Marc.Writing;

/// <summary>The paths of fields in a view, for a writer that goes through them in order: they are counted only when a path is needed, and each once.</summary>
internal sealed class CountedPaths
{
    private readonly Dictionary<MarcTag, int> _counts = [];
    private int _counted;

    /// <summary>Starts with the next record.</summary>
    public void Begin()
    {
        _counts.Clear();
        _counted = 0;
    }

    /// <summary>The path of a field, or of a subfield in it.</summary>
    /// <param name="record">The record.</param>
    /// <param name="index">The place of the field, not before that of the last call.</param>
    /// <param name="code">The code of the subfield, or null.</param>
    public string Of(MarcRecordView record, int index, char? code)
    {
        for (; _counted < index; _counted++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, record[_counted].Tag, out _)++;
        }

        var path = new FieldPath(record[index].Tag, _counts.GetValueOrDefault(record[index].Tag));
        return code is { } c ? path.Subfield(c) : path.ToString();
    }
}
