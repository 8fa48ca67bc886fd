using System.Runtime.InteropServices;
using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Counts as records go by, for <see cref="MarcCounts"/>. Not for several threads at once.</summary>
public sealed class MarcCounter
{
    private readonly Dictionary<MarcTag, MarcTagCount> _tags = [];
    private readonly Dictionary<MarcTag, long> _lastRecords = [];
    private readonly Dictionary<(string Code, FindingSeverity Severity), long> _findings = [];
    private long _records;
    private long _unreadable;
    private long _fields;
    private long _subfields;

    /// <summary>Counts what was read.</summary>
    /// <param name="read">The read; what stands between records counts for its findings only.</param>
    public void Add(MarcRead read)
    {
        ArgumentNullException.ThrowIfNull(read);
        Add(read.Kind, read.Findings);
        if (read.Record?.Source is { } source)
        {
            Add(source.View);
        }
        else if (read.Record is not null)
        {
            Add(read.Record);
        }
    }

    /// <summary>Counts what a cursor stands on.</summary>
    /// <param name="cursor">The cursor.</param>
    public void Add(MarcCursor cursor)
    {
        ArgumentNullException.ThrowIfNull(cursor);
        Add(cursor.Kind, cursor.Findings);
        if (cursor.Kind == MarcReadKind.Record)
        {
            Add(cursor.Record);
        }
    }

    /// <summary>What was counted so far.</summary>
    public MarcCounts ToCounts() => new(
        _records,
        _unreadable,
        _fields,
        _subfields,
        [.. _tags.Values.OrderBy(static t => t.Tag)],
        [.. _findings.OrderBy(static f => f.Key.Code, StringComparer.Ordinal).ThenBy(static f => f.Key.Severity).Select(static f => new MarcFindingCount(f.Key.Code, f.Key.Severity, f.Value))]);

    private void Add(MarcReadKind kind, ValueList<Finding> findings)
    {
        _records += kind == MarcReadKind.Record ? 1 : 0;
        _unreadable += kind == MarcReadKind.Unreadable ? 1 : 0;
        foreach (var finding in findings)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_findings, (finding.Code, finding.Severity), out _)++;
        }
    }

    private void Add(MarcRecordView record)
    {
        foreach (var field in record)
        {
            Add(field.Tag, field.IsControl ? 0 : field.Bytes.Count(Iso2709.Delimiter));
        }
    }

    private void Add(MarcRecord record)
    {
        foreach (var field in record.Fields)
        {
            Add(field.Tag, field is MarcField.Data data ? data.Subfields.Count : 0);
        }
    }

    private void Add(MarcTag tag, int subfields)
    {
        _fields++;
        _subfields += subfields;
        ref var last = ref CollectionsMarshal.GetValueRefOrAddDefault(_lastRecords, tag, out _);
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_tags, tag, out _);
        count = new(tag, count.Fields + 1, count.Records + (last == _records ? 0 : 1), count.Subfields + subfields);
        last = _records;
    }
}
