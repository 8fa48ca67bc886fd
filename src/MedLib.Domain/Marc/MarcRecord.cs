using MedLib.Domain.Results;

namespace MedLib.Domain.Marc;

/// <summary>A MARC 21 record of any kind: its leader and its fields, all of them, in their order.</summary>
/// <remarks>Two records are equal when they hold equal fields in the same order under equal leaders.</remarks>
/// <param name="Leader">The leader.</param>
/// <param name="Fields">The fields in order; control fields may come anywhere and again.</param>
public sealed partial record MarcRecord(Leader Leader, ValueList<MarcField> Fields)
{
    /// <summary>The control number (001), or null where the record has none.</summary>
    public string? ControlNumber => ControlValue("001");

    /// <summary>The text of the first control field with this tag, or null where there is none.</summary>
    /// <param name="tag">The tag.</param>
    public string? ControlValue(MarcTag tag) => ControlFields(tag).FirstOrDefault()?.Value;

    /// <summary>The control fields with this tag, in order.</summary>
    /// <param name="tag">The tag.</param>
    public IEnumerable<MarcField.Control> ControlFields(MarcTag tag) => Fields.OfType<MarcField.Control>().Where(f => f.Tag == tag);

    /// <summary>The data fields with this tag, in order.</summary>
    /// <param name="tag">The tag.</param>
    public IEnumerable<MarcField.Data> DataFields(MarcTag tag) => Fields.OfType<MarcField.Data>().Where(f => f.Tag == tag);

    /// <summary>The text of the first such subfield in the first data field that has one, or null.</summary>
    /// <param name="tag">The tag.</param>
    /// <param name="code">The subfield's code.</param>
    public string? First(MarcTag tag, char code) => All(tag, code).FirstOrDefault();

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
}
