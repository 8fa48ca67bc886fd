using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Editing;

/// <summary>Edits the fields of a record in many steps, without a new record for each.</summary>
/// <remarks>
/// The record itself does not change; <see cref="ToRecord"/> makes the new one. A field that is not touched is the very instance that the record
/// holds, so that a writer can copy its bytes; a record that is not touched comes out as the very instance that went in. An editor is for one
/// thread at a time.
/// </remarks>
public sealed partial class MarcEditor
{
    private readonly MarcRecord _source;
    private List<MarcField>? _fields; // null as long as nothing is asked or changed

    /// <summary>An editor of a record.</summary>
    /// <param name="record">The record.</param>
    public MarcEditor(MarcRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        (_source, Leader) = (record, record.Leader);
    }

    private MarcEditor(MarcEditor other) => (_source, Leader, _fields) = (other._source, other.Leader, other._fields is null ? null : [.. other._fields]);

    /// <summary>The leader as it is now.</summary>
    public Leader Leader { get; private set; }

    /// <summary>The fields as they are now; the list follows the edits.</summary>
    public IReadOnlyList<MarcField> Fields => List;

    private List<MarcField> List => _fields ??= [.. _source.Fields];

    /// <summary>Puts another leader.</summary>
    /// <param name="leader">The leader.</param>
    public MarcEditor SetLeader(Leader leader)
    {
        ArgumentNullException.ThrowIfNull(leader);
        Leader = leader;
        return this;
    }

    /// <summary>Puts a field where its tag sorts: after the last one whose tag does not sort after its own.</summary>
    /// <param name="field">The field.</param>
    public MarcEditor Insert(MarcField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return InsertAt(List.FindLastIndex(other => other.Tag <= field.Tag) + 1, field);
    }

    /// <summary>Puts a field at a place.</summary>
    /// <param name="index">The place, 0 to the number of fields.</param>
    /// <param name="field">The field.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public MarcEditor InsertAt(int index, MarcField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        List.Insert(index, field);
        return this;
    }

    /// <summary>Puts a field at the end.</summary>
    /// <param name="field">The field.</param>
    public MarcEditor Add(MarcField field) => InsertAt(List.Count, field);

    /// <summary>Puts a field in the place of another one.</summary>
    /// <param name="index">The place, 0 to the number of fields less one.</param>
    /// <param name="field">The field.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public MarcEditor ReplaceAt(int index, MarcField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        List[index] = field;
        return this;
    }

    /// <summary>Takes out the field at a place.</summary>
    /// <param name="index">The place, 0 to the number of fields less one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public MarcEditor RemoveAt(int index)
    {
        List.RemoveAt(index);
        return this;
    }

    /// <summary>The same edits so far in an editor of its own.</summary>
    public MarcEditor Clone() => new(this);

    /// <summary>The record as edited; the one that went in where nothing is other than there.</summary>
    public MarcRecord ToRecord()
    {
        var isSame = ReferenceEquals(Leader, _source.Leader) && (_fields is null || HoldsTheSame(_fields, _source.Fields));
        return isSame ? _source : _source with { Leader = Leader, Fields = [.. List] };
    }

    private static bool HoldsTheSame(List<MarcField> fields, ValueList<MarcField> others)
    {
        if (fields.Count != others.Count)
        {
            return false;
        }

        for (var i = 0; i < fields.Count; i++)
        {
            if (!ReferenceEquals(fields[i], others[i]))
            {
                return false;
            }
        }

        return true;
    }
}
