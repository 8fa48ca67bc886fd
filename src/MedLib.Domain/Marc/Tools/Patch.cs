using MedLib.Domain.Marc.Reading;
using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Tools;

/// <summary>Makes a record from another one, step by step.</summary>
internal sealed class Patch(MarcRecord record)
{
    private readonly List<MarcField> _fields = new(record.Fields.Count);
    private readonly List<Finding> _reasons = [];
    private int _at;
    private bool _isBroken;

    public void Refuse(Finding reason) => _reasons.Add(reason);

    /// <summary>Whether the step fits.</summary>
    public bool Take(MarcFieldChange change)
    {
        var taken = change.Kind switch { MarcChangeKind.Added => 0, MarcChangeKind.Kept => change.Count, _ => 1 };
        if (taken < 0 || taken > record.Fields.Count - _at)
        {
            return Break(CountFinding());
        }

        if (taken == 1 && change.Before is { } before && !before.Equals(record.Fields[_at]))
        {
            return Break(Finding.Error(MarcCodes.PatchField) with { Path = PathOf(_at) });
        }

        if (change.Kind == MarcChangeKind.Kept)
        {
            for (var i = 0; i < taken; i++)
            {
                _fields.Add(record.Fields[_at + i]);
            }
        }
        else if (change.After is { } after)
        {
            _fields.Add(after);
        }

        _at += taken;
        return true;
    }

    public Result<MarcRecord> Finish(Leader leader)
    {
        if (!_isBroken && _at < record.Fields.Count)
        {
            Refuse(CountFinding());
        }

        return _reasons.Count == 0 ? record with { Leader = leader, Fields = [.. _fields] } : Result<MarcRecord>.Refused([.. _reasons]);
    }

    private bool Break(Finding reason)
    {
        Refuse(reason);
        _isBroken = true;
        return false;
    }

    private Finding CountFinding() => Finding.Error(MarcCodes.PatchCount, new FindingArg.Number("actual", record.Fields.Count));

    private string PathOf(int index)
    {
        var paths = new FieldPaths();
        for (var i = 0; i < index; i++)
        {
            paths.Next(record.Fields[i].Tag);
        }

        return paths.Next(record.Fields[index].Tag).ToString();
    }
}
