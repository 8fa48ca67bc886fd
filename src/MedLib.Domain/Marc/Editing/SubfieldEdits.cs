namespace MedLib.Domain.Marc.Editing;

/// <summary>Edits of the subfields of a field. A field in which nothing becomes other comes out as the very instance that went in.</summary>
public static class SubfieldEdits
{
    /// <summary>The same field with a subfield put at a place.</summary>
    /// <param name="field">The field.</param>
    /// <param name="index">The place, 0 to the number of subfields.</param>
    /// <param name="subfield">The subfield.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public static MarcField.Data InsertAt(this MarcField.Data field, int index, Subfield subfield)
    {
        ArgumentNullException.ThrowIfNull(field);
        var subfields = field.Subfields.ToList();
        subfields.Insert(index, subfield);
        return field with { Subfields = [.. subfields] };
    }

    /// <summary>The same field with another subfield at a place.</summary>
    /// <param name="field">The field.</param>
    /// <param name="index">The place, 0 to the number of subfields less one.</param>
    /// <param name="subfield">The subfield.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public static MarcField.Data ReplaceAt(this MarcField.Data field, int index, Subfield subfield)
    {
        ArgumentNullException.ThrowIfNull(field);
        var subfields = field.Subfields.ToList();
        if (index >= 0 && index < subfields.Count && subfields[index] == subfield)
        {
            return field;
        }

        subfields[index] = subfield;
        return field with { Subfields = [.. subfields] };
    }

    /// <summary>The same field without the subfield at a place.</summary>
    /// <param name="field">The field.</param>
    /// <param name="index">The place, 0 to the number of subfields less one.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public static MarcField.Data RemoveAt(this MarcField.Data field, int index)
    {
        ArgumentNullException.ThrowIfNull(field);
        var subfields = field.Subfields.ToList();
        subfields.RemoveAt(index);
        return field with { Subfields = [.. subfields] };
    }

    /// <summary>The same field with other texts in the subfields of a code.</summary>
    /// <param name="field">The field.</param>
    /// <param name="code">The code.</param>
    /// <param name="edit">What a text becomes.</param>
    public static MarcField.Data Edit(this MarcField.Data field, char code, Func<string, string> edit)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(edit);
        var edited = field with { Subfields = [.. field.Subfields.Select(s => s.Code == code ? s with { Value = edit(s.Value) } : s)] };
        return edited.Subfields == field.Subfields ? field : edited;
    }

    /// <summary>The same field with its subfields in the order of some codes; others come after them, and those of one code keep their order.</summary>
    /// <param name="field">The field.</param>
    /// <param name="codes">The codes in their order, such as <c>6abc</c>.</param>
    public static MarcField.Data Order(this MarcField.Data field, string codes)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(codes);
        var ordered = field with { Subfields = [.. field.Subfields.OrderBy(s => codes.IndexOf(s.Code, StringComparison.Ordinal) is var at and >= 0 ? at : codes.Length)] };
        return ordered.Subfields == field.Subfields ? field : ordered;
    }
}
