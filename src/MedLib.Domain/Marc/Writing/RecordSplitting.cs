namespace MedLib.Domain.Marc.Writing;

/// <summary>Splits a record that is too long for ISO 2709 into parts that are not.</summary>
/// <remarks>Each part has the leader and all control fields, and its share of the data fields in their order: joining them gives the record back.</remarks>
internal static class RecordSplitting
{
    /// <summary>Splits a record into the fewest parts that its order allows.</summary>
    /// <param name="record">The record, rendered in the encoding it is written in.</param>
    /// <returns>The record itself where it is short enough, or where even its control fields and one field are too long for a part.</returns>
    public static List<MarcRecord> Split(MarcRecordView record)
    {
        var whole = record.ToRecord();
        var control = whole.Fields.Where(static f => f is MarcField.Control).ToList();
        var head = Leader.Length + 2L + control.Sum(f => Size(f));
        var parts = new List<MarcRecord>();
        var part = new List<MarcField>();
        var size = head;
        foreach (var field in whole.Fields.Where(static f => f is MarcField.Data))
        {
            if (part.Count > 0 && size + Size(field) > MarcWriter.MaxRecordLength)
            {
                parts.Add(whole with { Fields = [.. control, .. part] });
                part.Clear();
                size = head;
            }

            part.Add(field);
            size += Size(field);
        }

        parts.Add(whole with { Fields = [.. control, .. part] });
        return parts;
    }

    // A field with its terminator and its directory entry.
    private static long Size(MarcField field) => 13L + field.Raw.Bytes.Length;
}
