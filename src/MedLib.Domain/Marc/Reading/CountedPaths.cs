using System.Runtime.InteropServices;

namespace MedLib.Domain.Marc.Reading;

/// <summary>The paths of the fields of a record, for whoever goes through them in order: they are counted only when a path is needed, and each once.</summary>
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
    public string Of(MarcRecordView record, int index, char? code = null)
    {
        var path = After(record, index, record[index].Tag);
        return code is { } c ? path.Subfield(c) : path.ToString();
    }

    /// <summary>The path of a field with a tag that comes after so many fields, and may not be among them yet.</summary>
    /// <param name="record">The record.</param>
    /// <param name="fields">How many come before it, not fewer than in the last call.</param>
    /// <param name="tag">Its tag.</param>
    public FieldPath After(MarcRecordView record, int fields, MarcTag tag)
    {
        for (; _counted < fields; _counted++)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, record[_counted].Tag, out _)++;
        }

        return new(tag, _counts.GetValueOrDefault(tag));
    }
}
