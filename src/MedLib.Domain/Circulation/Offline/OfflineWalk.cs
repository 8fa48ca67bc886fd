using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Circulation.Planning;
using MedLib.Domain.Commands;
using MedLib.Domain.Identifiers;
using MedLib.Domain.Results;
using NodaTime;

namespace MedLib.Domain.Circulation.Offline;

/// <summary>Goes through acts in their order and keeps in mind where each item is.</summary>
internal sealed class OfflineWalk(OnlineState online)
{
    private readonly List<OfflineStep> _steps = [];
    private readonly List<OfflineTask> _tasks = [];
    private readonly List<OfflineDrop> _dropped = [];
    private readonly Dictionary<CommandId, OfflineAct> _seen = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly Dictionary<Barcode, Place> _places = [];

    public OfflineReconciliation Finish() => new([.. _steps], [.. _tasks], [.. _dropped]);

    public void Take(OfflineAct act)
    {
        if (_seen.TryGetValue(act.Stamp.Command, out var known))
        {
            if (known == act)
            {
                Drop(act, Finding.Information(PlanningCodes.SentTwice));
            }
            else
            {
                Leave(act, Finding.Error(CommandCodes.IdReused));
            }

            return;
        }

        _seen.Add(act.Stamp.Command, act);
        if (online.WasAccepted(act.Stamp.Command))
        {
            // The item is where the library knows it to be; what was scanned with it a moment later is still the same scan.
            _places[act.Item] = PlaceOf(act.Item) with { Last = act };
            Drop(act, Finding.Information(PlanningCodes.SentTwice));
        }
        else if (act.Stamp.OccurredAt > online.At)
        {
            Leave(act, Finding.Error(PlanningCodes.DatedAhead, At(act), Device(act)));
        }
        else
        {
            Run(act);
        }
    }

    private void Run(OfflineAct act)
    {
        var place = PlaceOf(act.Item);
        if (place.Last is { } last && IsSame(last, act) && act.Stamp.OccurredAt - last.Stamp.OccurredAt <= online.SameScan)
        {
            Drop(act, Finding.Information(PlanningCodes.ScannedTwice, new FindingArg.Number("seconds", (long)online.SameScan.TotalSeconds)));
            return;
        }

        if (place.Item?.LastSeenAt is { } since && act.Stamp.OccurredAt < since)
        {
            Leave(act, Finding.Warning(PlanningCodes.ScannedSince, At(act), new FindingArg.Moment("since", since)));
            return;
        }

        switch (act)
        {
            case OfflineAct.CheckOut lent:
                Lend(lent, place);
                break;
            case OfflineAct.Return:
                _places[act.Item] = place with { IsOut = false, Last = act };
                Step(act, place);
                break;
            default:
                Renew(act, place);
                break;
        }
    }

    // Whoever holds the card, the item was in the hand: what was open before is closed.
    private void Lend(OfflineAct.CheckOut lent, Place place)
    {
        var borrower = online.Borrower(lent.Card);
        if (place.IsOut)
        {
            var before = lent.Stamp.OccurredAt > Instant.MinValue ? lent.Stamp.OccurredAt - Duration.Epsilon : lent.Stamp.OccurredAt;
            var stamp = lent.Stamp with { Command = OfflineOrder.Derived(lent.Stamp.Command), OccurredAt = before };
            _steps.Add(new OfflineStep(new OfflineAct.Return(lent.Item, stamp)) { Item = place.Item?.Item, IsImplied = true });
            _tasks.Add(new OfflineTask(lent, Finding.Warning(PlanningCodes.ReturnImplied, At(lent)), IsRun: borrower is not null));
        }

        _places[lent.Item] = place with { IsOut = borrower is not null && place.Item is not null, Last = lent };
        if (place.Item is null)
        {
            Leave(lent, Finding.Error(PlanningCodes.BarcodeUnknown, At(lent)));
        }
        else if (borrower is null)
        {
            Leave(lent, Finding.Error(PlanningCodes.CardUnknown, At(lent)));
        }
        else
        {
            Step(lent, place, borrower);
        }
    }

    private void Renew(OfflineAct act, Place place)
    {
        _places[act.Item] = place with { Last = act };
        if (place.IsOut)
        {
            Step(act, place);
        }
        else
        {
            Leave(act, Finding.Error(place.Item is null ? PlanningCodes.BarcodeUnknown : PlanningCodes.NothingToRenew, At(act)));
        }
    }

    private void Step(OfflineAct act, Place place, BorrowerId? borrower = null)
    {
        _steps.Add(new OfflineStep(act) { Item = place.Item?.Item, Borrower = borrower });
        if (_counts.TryGetValue(act.Stamp.Device, out var count) && act.Stamp.Sequence < count)
        {
            _tasks.Add(new OfflineTask(act, Finding.Warning(PlanningCodes.ClockRanBack, Device(act), At(act)), IsRun: true));
        }

        _counts[act.Stamp.Device] = Math.Max(count, act.Stamp.Sequence);
    }

    private Place PlaceOf(Barcode barcode)
    {
        if (!_places.TryGetValue(barcode, out var place))
        {
            var item = online.Item(barcode);
            _places.Add(barcode, place = new Place(item, item?.LentAt is not null, Last: null));
        }

        return place;
    }

    private void Drop(OfflineAct act, Finding reason) => _dropped.Add(new OfflineDrop(act, reason));

    private void Leave(OfflineAct act, Finding reason) => _tasks.Add(new OfflineTask(act, reason, IsRun: false));

    private static bool IsSame(OfflineAct last, OfflineAct act) => (last, act) switch
    {
        (OfflineAct.CheckOut one, OfflineAct.CheckOut other) => one.Card == other.Card,
        (OfflineAct.Return, OfflineAct.Return) or (OfflineAct.Renew, OfflineAct.Renew) => true,
        _ => false,
    };

    private static FindingArg.Moment At(OfflineAct act) => new("at", act.Stamp.OccurredAt);

    private static FindingArg.Text Device(OfflineAct act) => new("device", act.Stamp.Device);

    // Where an item is while the acts are gone through: as the library knows it, whether it is out, and the last scan of it.
    private sealed record Place(OnlineItem? Item, bool IsOut, OfflineAct? Last);
}
