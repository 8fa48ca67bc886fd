using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Results;
using MedLib.Domain.Time;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>Reads what stands behind the colon of a rule: terms with commas between them.</summary>
internal sealed partial class TermsReader
{
    private readonly RuleCursor _at;
    private readonly DefinedNames _names;
    private readonly List<LoanLimit> _limits = [];
    private readonly HashSet<(RulePart, string)> _said = [];
    private RuleTerms _terms = RuleTerms.Nothing;

    private TermsReader(RuleCursor at, DefinedNames names) => (_at, _names) = (at, names);

    public static bool Read(RuleCursor at, DefinedNames names, out RuleTerms terms)
    {
        var reader = new TermsReader(at, names);
        var read = reader.Terms();
        terms = reader._terms with { Limits = [.. reader._limits] };
        return read;
    }

    private bool Terms()
    {
        if (_at.Skips("nothing"))
        {
            return _at.Ends();
        }

        do
        {
            if (!Term())
            {
                return false;
            }
        }
        while (_at.Skips(","));

        return _at.Ends();
    }

    private bool Term() =>
        _at.Skips("lend") ? Lend()
        : _at.Skips("for") ? Period()
        : _at.Skips("in", "library") ? _at.Demands("only") && Says(RulePart.Lend, _terms with { Lend = LendingMode.InLibraryOnly })
        : _at.Skips("not", "lent") ? Says(RulePart.Lend, _terms with { Lend = LendingMode.NotAtAll })
        : _at.Skips("when", "awaited") ? WhenAwaited()
        : _at.Skips("due") ? Due()
        : _at.Skips("if", "closed") ? IfClosed()
        : _at.Skips("openings") ? Openings()
        : _at.Skips("latest") ? Latest()
        : _at.Skips("may") ? Outlive()
        : _at.Skips("renew") ? Renew()
        : _at.Skips("keep") ? Keep()
        : _at.Skips("recall") ? Recall()
        : _at.Skips("fine") ? Fine()
        : _at.Skips("suspend") ? Suspend()
        : _at.Skips("lost") ? Lost()
        : _at.Skips("request") ? Request()
        : _at.Skips("never", "lost") ? Says(RulePart.Loss, _terms with { Loss = Term<LossTerms>.None })
        : _at.Skips("at", "most") ? AtMost()
        : _at.Skips("any", "number") ? AnyNumber()
        : _at.Skips("no") ? No()
        : _at.Fails("a term such as 'lend 14 days', 'in library only', 'renew 2 times', 'at most 10 loans', 'fine EUR 0.50 per day'");

    private bool No() =>
        _at.Skips("recall") ? Says(RulePart.Recall, _terms with { Recall = Term<RecallTerms>.None })
        : _at.Skips("fine") ? Says(RulePart.Fines, _terms with { Fines = Term<FineTerms>.None })
        : _at.Skips("suspension") ? Says(RulePart.Suspension, _terms with { Suspension = Term<SuspensionTerms>.None })
        : _at.Skips("requests") ? Says(RulePart.Requests, _terms with { Requests = Term<RequestTerms>.None })
        : _at.Fails("recall, fine, suspension or requests");

    private bool Lend() =>
        Says(RulePart.Lend, _terms with { Lend = LendingMode.Out }) && (_at.AtEnd || _at.Sees(",") || Period());

    private bool Period() =>
        PeriodText.Read(_at, _names, out LoanPeriod? period) && Says(RulePart.Period, _terms with { Period = period });

    private bool WhenAwaited()
    {
        if (_at.Skips("the", "same"))
        {
            return Says(RulePart.PeriodWhenAwaited, _terms with { PeriodWhenAwaited = Term<LoanPeriod>.None });
        }

        return PeriodText.Read(_at, _names, out LoanPeriod? period) && Says(RulePart.PeriodWhenAwaited, _terms with { PeriodWhenAwaited = period });
    }

    private bool Due()
    {
        Term<DayEnd> end;
        if (_at.Skips("usual"))
        {
            end = Term<DayEnd>.None;
        }
        else if (_at.Skips("at", "midnight"))
        {
            end = new DayEnd.Midnight();
        }
        else if (_at.Skips("at", "time"))
        {
            end = new DayEnd.TimeOfLending();
            if (!_at.Demands("of", "lending"))
            {
                return false;
            }
        }
        else if (_at.Skips("at", "closing"))
        {
            end = new DayEnd.Closing(NodaTime.Duration.Zero);
        }
        else if (PeriodText.Read(_at, out NodaTime.Duration before) && _at.Demands("before", "closing"))
        {
            end = new DayEnd.Closing(before);
        }
        else
        {
            return false;
        }

        return Says(RulePart.DayEnd, _terms with { DayEnd = end });
    }

    private bool Outlive()
    {
        var may = !_at.Skips("not");
        if (!_at.Demands("outlive"))
        {
            return false;
        }

        Term<bool> outlives = may && _at.Skips("usual") ? Term<bool>.None : may;
        return (outlives.IsNone || _at.Demands("registration")) && Says(RulePart.OutlivesRegistration, _terms with { OutlivesRegistration = outlives });
    }

    private bool IfClosed() => Strategy(out var strategy) && Says(RulePart.WhenClosed, _terms with { WhenClosed = strategy });

    private bool Strategy(out Term<ClosedTimeStrategy> strategy)
    {
        strategy = Term<ClosedTimeStrategy>.None;
        if (_at.Skips("usual"))
        {
            return true;
        }

        if (_at.Skips("keep"))
        {
            strategy = new ClosedTimeStrategy.Keep();
            return true;
        }

        if (_at.Skips("same", "weekday"))
        {
            strategy = new ClosedTimeStrategy.SameWeekday();
            return true;
        }

        if (_at.Skips("end", "of"))
        {
            return EndOf(out strategy);
        }

        if (!PeriodText.Read(_at, out NodaTime.Duration after) || !_at.Demands("after", "next", "opening"))
        {
            return false;
        }

        strategy = new ClosedTimeStrategy.StartOfNextOpening(after);
        return true;
    }

    private bool EndOf(out Term<ClosedTimeStrategy> strategy)
    {
        ClosedTimeStrategy? end = (_at.Current.Text, _at.Skips("previous", "open") || _at.Skips("next", "open")) switch
        {
            ("previous", true) => new ClosedTimeStrategy.EndOfPreviousOpenDay(),
            (_, true) => new ClosedTimeStrategy.EndOfNextOpenDay(),
            _ => null,
        };
        if (end is not null)
        {
            strategy = end;
            return _at.Demands("day");
        }

        var isFirst = _at.Skips("first", "opening");
        strategy = isFirst ? new ClosedTimeStrategy.EndOfFirstOpening() : new ClosedTimeStrategy.EndOfPreviousOpening();
        return isFirst || _at.Skips("previous", "opening") || _at.Fails("previous open day, next open day, previous opening or first opening");
    }

    private bool Openings()
    {
        Term<OpeningLayer>? layer =
            _at.Skips("usual") ? Term<OpeningLayer>.None
            : _at.Skips("staffed") ? OpeningLayer.Staffed
            : _at.Skips("unattended") ? OpeningLayer.Unattended
            : _at.Skips("returns") ? OpeningLayer.AcceptsReturns
            : null;
        return layer is { } found ? Says(RulePart.Layer, _terms with { Layer = found }) : _at.Fails("staffed, unattended, returns or usual");
    }

    private bool Latest()
    {
        if (_at.Skips("none"))
        {
            return Says(RulePart.Latest, _terms with { Latest = Term<DueSchedule>.None });
        }

        return PeriodText.ReadNamed(_at, _names, out var schedule) && Says(RulePart.Latest, _terms with { Latest = schedule });
    }

    private bool AtMost() => _at.TakesNumber(out int most) && Limit(most);

    private bool AnyNumber() => _at.Demands("of") && Limit(most: null);

    private bool Limit(int? most)
    {
        if (!_at.Takes(out var name, "loans, or the name of a limit set"))
        {
            return false;
        }

        _limits.Add(new LoanLimit(name, most));
        return Says(RulePart.Limit, _terms, name);
    }

    private bool Says(RulePart part, RuleTerms terms, string set = "")
    {
        _terms = terms;
        return _said.Add((part, set)) || _at.Fails(RuleCodes.SaidTwice, new FindingArg.Text("term", part.ToString()));
    }
}
