using System.Collections.Immutable;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>A MARC 21 record of any kind: its leader and its fields, all of them, in their order.</summary>
/// <remarks>
/// Two records are equal when they hold equal fields in the same order under equal leaders. A record that was read keeps its bytes, and
/// decodes of them what is asked for; what is not changed is written as it was.
/// </remarks>
public sealed partial record MarcRecord
{
    private MarcSource? _source;
    private Leader? _leader;
    private ValueList<MarcField> _fields;

    /// <summary>A record.</summary>
    /// <param name="leader">The leader.</param>
    /// <param name="fields">The fields in order; control fields may come anywhere and again.</param>
    public MarcRecord(Leader leader, ValueList<MarcField> fields) => (_leader, _fields) = (leader, fields);

    internal MarcRecord(MarcSource source) => _source = source;

    /// <summary>The leader. Where a record was read in another encoding than it declares, position 09 declares that one, as the reader reported.</summary>
    public Leader Leader
    {
        get => _leader ??= Leader.FromBytes(_source!.Bytes, _source.View.CharacterCoding);
        init => (_fields, _leader, _source) = (Fields, value, null);
    }

    /// <summary>The fields in order; control fields may come anywhere and again.</summary>
    public ValueList<MarcField> Fields
    {
        get => _fields.IsEmpty && _source is not null ? _fields = Located(_source) : _fields;
        init => (_leader, _fields, _source) = (Leader, value, null);
    }

    /// <summary>The control number (001), or null where the record has none.</summary>
    public string? ControlNumber => ControlValue("001");

    /// <summary>The bytes it was read from; null once it was changed.</summary>
    internal MarcSource? Source => _source;

    /// <summary>The leader and the fields.</summary>
    /// <param name="leader">The leader.</param>
    /// <param name="fields">The fields.</param>
    public void Deconstruct(out Leader leader, out ValueList<MarcField> fields) => (leader, fields) = (Leader, Fields);

    /// <summary>Whether both hold equal fields in the same order under equal leaders.</summary>
    /// <param name="other">The other record.</param>
    public bool Equals(MarcRecord? other) => other is not null && Leader.Equals(other.Leader) && Fields.Equals(other.Fields);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Leader, Fields);

    /// <summary>The text of the first control field with this tag, or null where there is none.</summary>
    /// <param name="tag">The tag.</param>
    public string? ControlValue(MarcTag tag)
    {
        if (_fields.IsEmpty && _source is not null)
        {
            foreach (var field in _source.View)
            {
                if (field.Tag == tag && field.IsControl)
                {
                    return field.Value;
                }
            }

            return null;
        }

        return ControlFields(tag).FirstOrDefault()?.Value;
    }

    /// <summary>The control fields with this tag, in order.</summary>
    /// <param name="tag">The tag.</param>
    public IEnumerable<MarcField.Control> ControlFields(MarcTag tag) => Fields.OfType<MarcField.Control>().Where(f => f.Tag == tag);

    /// <summary>The data fields with this tag, in order.</summary>
    /// <param name="tag">The tag.</param>
    public IEnumerable<MarcField.Data> DataFields(MarcTag tag) => Fields.OfType<MarcField.Data>().Where(f => f.Tag == tag);

    /// <summary>The text of the first such subfield in the first data field that has one, or null.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="code">The subfield's code.</param>
    public string? First(MarcTag tag, char code)
    {
        if (_fields.IsEmpty && _source is not null)
        {
            foreach (var field in _source.View)
            {
                if (field.Tag == tag && !field.IsControl && field.TryFind(code, out var subfield))
                {
                    return subfield.Value;
                }
            }

            return null;
        }

        return All(tag, code).FirstOrDefault();
    }

    /// <summary>The texts of all such subfields in all data fields with this tag, in order.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="code">The subfield's code.</param>
    public IEnumerable<string> All(MarcTag tag, char code) => DataFields(tag).SelectMany(f => f.All(code));

    /// <summary>The same record with one more field, after the last one whose tag does not sort after its own.</summary>
    /// <param name="field">The field.</param>
    public MarcRecord Insert(MarcField field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var at = Fields.Count;
        while (at > 0 && Fields[at - 1].Tag > field.Tag)
        {
            at--;
        }

        return this with { Fields = [.. Fields.Take(at), field, .. Fields.Skip(at)] };
    }

    /// <summary>The same record without the fields of this tag.</summary>
    /// <param name="tag">The tag.</param>
    public MarcRecord Without(MarcTag tag) => this with { Fields = [.. Fields.Where(f => f.Tag != tag)] };

    /// <summary>The same record with other fields in the place of all fields of this tag; in tag order where it had none.</summary>
    /// <param name="tag">The tag of the fields that go.</param>
    /// <param name="fields">The fields that come.</param>
    public MarcRecord Replace(MarcTag tag, params IEnumerable<MarcField> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        var first = Fields.TakeWhile(f => f.Tag != tag).Count();
        return first == Fields.Count
            ? fields.Aggregate(this, static (record, field) => record.Insert(field))
            : this with { Fields = [.. Fields.Take(first), .. fields, .. Fields.Skip(first).Where(f => f.Tag != tag)] };
    }

    private static ValueList<MarcField> Located(MarcSource source)
    {
        var fields = ImmutableArray.CreateBuilder<MarcField>(source.Places.Length);
        for (var i = 0; i < source.Places.Length; i++)
        {
            fields.Add(source.Field(i));
        }

        return new(fields.DrainToImmutable());
    }
}
