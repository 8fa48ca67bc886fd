using MedLib.Domain.Circulation.Borrowers.Blocks;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Commands;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Borrowers.Personnel;

/// <summary>One planning of one delivery.</summary>
internal sealed class FeedPlanner
{
    private static readonly BorrowerDetailsValidator Validator = new();

    private readonly FeedBatch _batch;
    private readonly LocalDate _today;
    private readonly Dictionary<string, Borrower> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<Barcode, BorrowerId> _holders = [];
    private readonly Dictionary<string, int> _listed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FeedLeaver> _leaving = new(StringComparer.Ordinal);
    private readonly Dictionary<Barcode, int> _cardRows = [];
    private readonly List<FeedEntry> _entries = [];
    private int _active;
    private int _unknownLeavers;

    public FeedPlanner(IEnumerable<Borrower> known, FeedBatch batch, LocalDate today)
    {
        (_batch, _today) = (batch, today);
        foreach (var borrower in known)
        {
            Learn(borrower);
        }

        foreach (var row in batch.Rows)
        {
            _listed[row.ExternalId ?? ""] = _listed.GetValueOrDefault(row.ExternalId ?? "") + 1;
            foreach (var card in row.Cards.Distinct())
            {
                _cardRows[card] = _cardRows.GetValueOrDefault(card) + 1;
            }
        }

        foreach (var leaver in batch.Leavers)
        {
            _leaving.TryAdd(leaver.ExternalId ?? "", leaver);
        }
    }

    public FeedPreview Plan()
    {
        foreach (var row in _batch.Rows)
        {
            _entries.Add(OfRow(row));
        }

        foreach (var unread in _batch.Unread)
        {
            _entries.Add(new FeedEntry.Conflict(unread.Line, KnownAs(unread.ExternalId)?.Id) { Findings = unread.Findings });
        }

        foreach (var leaver in _batch.Leavers)
        {
            PlanLeaver(leaver);
        }

        var judgesAbsence = _batch.IsComplete && _batch.Unread.All(static row => !string.IsNullOrWhiteSpace(row.ExternalId))
            && _batch.Rows.All(static row => !string.IsNullOrWhiteSpace(row.ExternalId));
        if (judgesAbsence)
        {
            PlanAbsent();
        }

        return new FeedPreview(
            _batch.Id,
            [.. _entries],
            [.. Guard()],
            _batch.IsComplete && !judgesAbsence ? [Finding.Warning(CirculationCodes.FeedAbsenceNotJudged)] : [])
        { UnknownLeavers = _unknownLeavers };
    }

    private void Learn(Borrower borrower)
    {
        if (borrower.State is BorrowerState.Merged)
        {
            return;
        }

        if (borrower.Details.ExternalId is { } externalId)
        {
            _known.TryAdd(externalId, borrower);
            _active += borrower.State is BorrowerState.Registered ? 1 : 0;
        }

        if (borrower.State is not BorrowerState.Left)
        {
            foreach (var card in borrower.Details.Cards)
            {
                _holders.TryAdd(card, borrower.Id);
            }
        }
    }

    private FeedEntry OfRow(FeedRow row)
    {
        var known = KnownAs(row.ExternalId);
        var leaving = string.IsNullOrWhiteSpace(row.ExternalId) ? null : _leaving.GetValueOrDefault(row.ExternalId);
        var reasons = new List<Finding>();
        if (string.IsNullOrWhiteSpace(row.ExternalId))
        {
            reasons.Add(Finding.Error(CirculationCodes.FeedIdMissing, new FindingArg.Number("line", row.Line)));
        }
        else if (_listed[row.ExternalId] > 1)
        {
            reasons.Add(Finding.Error(CirculationCodes.FeedIdTwice));
        }

        if (leaving is not null && IsGone(leaving))
        {
            reasons.Add(Finding.Error(CirculationCodes.FeedListedAndLeft));
        }

        var advisories = new List<Finding>();
        var data = DataOf(row, known, leaving, advisories);
        var after = known?.State is BorrowerState.Registered ? data.ApplyTo(known.Details) : NewDetails(row, known, data);
        reasons.AddRange(CardReasons(after, known));
        reasons.AddRange(Validator.Check(after));
        var id = known?.Id ?? IdOf(row.ExternalId);
        if (reasons.Count > 0)
        {
            return new FeedEntry.Conflict(row.Line, known?.Id) { Findings = [.. reasons] };
        }

        ValueList<Finding> told = [.. advisories];
        return known switch
        {
            null => new FeedEntry.New(row.Line, id, after) { Findings = told },
            { State: BorrowerState.Left } => new FeedEntry.Back(row.Line, id, after) { Findings = told },
            _ => PersonnelData.Differences(known.Details, after) is var what and not FeedFields.None
                ? new FeedEntry.Changed(row.Line, id, what, data) { Findings = told }
                : new FeedEntry.Unchanged(row.Line, id) { Findings = told },
        };
    }

    private PersonnelData DataOf(FeedRow row, Borrower? known, FeedLeaver? leaving, List<Finding> advisories)
    {
        var fields = _batch.Fields;
        var until = (_batch.Fields & FeedFields.ValidUntil) != FeedFields.None ? row.ValidUntil : null;
        if (leaving?.LastDay is { } last)
        {
            (fields, until) = (fields | FeedFields.ValidUntil, Borrower.Earlier(until ?? known?.Details.ValidUntil, last));
        }
        else if (known is not null && HasLeftBlock(known))
        {
            fields |= FeedFields.ValidUntil; // the end came from a leaver's list, and the person is back
        }

        var (isKnown, supervisor) = SupervisorOf(row);
        if (!isKnown)
        {
            fields &= ~FeedFields.Supervisor;
            advisories.Add(Finding.Warning(CirculationCodes.FeedSupervisorUnknown));
        }

        return new PersonnelData
        {
            Fields = fields,
            Name = row.Name ?? "",
            Cards = row.Cards,
            Category = string.IsNullOrWhiteSpace(row.Category.Code) ? known?.Details.Category ?? _batch.NewCategory : row.Category,
            Unit = row.Unit,
            Supervisor = supervisor,
            Home = row.Home,
            ValidUntil = until,
        };
    }

    // A new borrower gets all that the row says, whoever owns the field later.
    private static BorrowerDetails NewDetails(FeedRow row, Borrower? left, PersonnelData data)
    {
        var blank = new BorrowerDetails { Name = "", Cards = [], Category = data.Category, ExternalId = row.ExternalId, Blocks = left?.Details.Blocks ?? [] };
        return (data with { Fields = FeedFields.All, ValidUntil = data.ValidUntil ?? row.ValidUntil }).ApplyTo(blank);
    }

    // Whoever names themselves, as heads of departments are listed, has nobody above them.
    private (bool IsKnown, BorrowerId? Supervisor) SupervisorOf(FeedRow row)
    {
        if (string.IsNullOrWhiteSpace(row.SupervisorExternalId) || string.Equals(row.SupervisorExternalId, row.ExternalId, StringComparison.Ordinal))
        {
            return (true, null);
        }

        var supervisor = KnownAs(row.SupervisorExternalId);
        return supervisor is not null ? (true, supervisor.Id)
            : _listed.GetValueOrDefault(row.SupervisorExternalId) == 1 ? (true, IdOf(row.SupervisorExternalId))
            : (false, null);
    }

    private IEnumerable<Finding> CardReasons(BorrowerDetails after, Borrower? known)
    {
        foreach (var card in after.Cards.Distinct())
        {
            if (_holders.TryGetValue(card, out var holder) && holder != known?.Id)
            {
                yield return Finding.Error(CirculationCodes.CardTaken, new FindingArg.Identifier("holder", holder.Value));
            }
            else if (_cardRows.GetValueOrDefault(card) > 1)
            {
                yield return Finding.Error(CirculationCodes.CardTaken);
            }
        }
    }

    private void PlanLeaver(FeedLeaver leaver)
    {
        if (!ReferenceEquals(_leaving.GetValueOrDefault(leaver.ExternalId ?? ""), leaver) || _listed.ContainsKey(leaver.ExternalId ?? ""))
        {
            return; // told above: with the row of the person, or at the first of two lines
        }

        if (KnownAs(leaver.ExternalId) is { } known)
        {
            _entries.Add(OfLeaver(leaver.Line, known, leaver.LastDay ?? _today, IsGone(leaver)));
        }
        else
        {
            _unknownLeavers++;
        }
    }

    private void PlanAbsent()
    {
        var unread = _batch.Unread.Select(static row => row.ExternalId!).ToHashSet(StringComparer.Ordinal);
        foreach (var (externalId, borrower) in _known.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            if (borrower.State is BorrowerState.Registered && !_listed.ContainsKey(externalId) && !_leaving.ContainsKey(externalId) && !unread.Contains(externalId))
            {
                _entries.Add(OfLeaver(0, borrower, _today, isGone: true));
            }
        }
    }

    private static FeedEntry OfLeaver(int line, Borrower known, LocalDate on, bool isGone)
    {
        var isDone = known.State is BorrowerState.Left
            || (known.Details.ValidUntil is { } end && end <= on && (!isGone || HasLeftBlock(known)));
        return isDone
            ? new FeedEntry.Unchanged(line, known.Id)
            : new FeedEntry.Leaver(line, known.Id, on, Borrower.Earlier(known.Details.ValidUntil, on)) { IsGone = isGone };
    }

    private IEnumerable<Finding> Guard()
    {
        var gone = _entries.Count(static entry => entry is FeedEntry.Leaver { IsGone: true });
        if (gone > _batch.FewLeavers && gone * 100L > (long)_batch.MostLeaversPercent * _active)
        {
            yield return Finding.Error(
                CirculationCodes.FeedManyLeavers,
                new FindingArg.Number("leavers", gone),
                new FindingArg.Number("active", _active),
                new FindingArg.Number("percent", _batch.MostLeaversPercent)) with
            { Override = CirculationPermissions.ApplyManyLeavers };
        }
    }

    private static bool HasLeftBlock(Borrower borrower) => borrower.Details.Blocks.Any(static block => block.Reason == BlockReason.Left);

    private bool IsGone(FeedLeaver leaver) => leaver.LastDay is not { } last || last < _today;

    private Borrower? KnownAs(string? externalId) => externalId is null ? null : _known.GetValueOrDefault(externalId);

    private BorrowerId IdOf(string externalId) => new(DerivedIds.Of(_batch.Id.Value, "borrower", externalId));
}
