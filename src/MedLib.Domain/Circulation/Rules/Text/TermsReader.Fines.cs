using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <content>What lateness costs.</content>
internal sealed partial class TermsReader
{
    private const int MostNested = 4;

    private bool Fine() => Fine(nested: 0, out var fines) && Says(RulePart.Fines, _terms with { Fines = fines });

    private bool Fine(int nested, [NotNullWhen(true)] out FineTerms? fines)
    {
        fines = null;
        if (!Steps(out var steps) || !_at.Demands("per") || !PeriodText.ReadRate(_at, out var every))
        {
            return false;
        }

        fines = new FineTerms { Every = every, Steps = [.. steps] };
        while (!_at.AtEnd && !_at.Sees(",") && !_at.Sees(")"))
        {
            if (!Refine(nested, ref fines))
            {
                return false;
            }
        }

        return true;
    }

    private bool Steps(out List<FineStep> steps)
    {
        steps = [];
        if (_at.Skips("nothing"))
        {
            return true;
        }

        do
        {
            if (!Money(out var rate))
            {
                return false;
            }

            var intervals = 0;
            var isLimited = _at.Skips("for");
            if (isLimited && !_at.TakesNumber(out intervals))
            {
                return false;
            }

            steps.Add(new FineStep(rate, isLimited ? intervals : null));
        }
        while (_at.Skips("then"));

        return true;
    }

    private bool Refine(int nested, ref FineTerms fines)
    {
        if (Late(out var counts, out var grace, out var atEnd, out var failed))
        {
            fines = fines with { Counts = counts ?? fines.Counts, Grace = grace ?? fines.Grace, ChargedAt = atEnd ? ChargedAt.End : fines.ChargedAt };
            return true;
        }

        if (failed)
        {
            return false;
        }

        if (_at.Skips("up", "to"))
        {
            return UpTo(ref fines);
        }

        if (!_at.Demands("when", "recalled") || (nested == MostNested && !_at.Fails("no further fines within fines"))
            || !_at.Demands("(") || !Fine(nested + 1, out var recalled) || !_at.Demands(")"))
        {
            return false;
        }

        fines = fines with { WhenRecalled = recalled };
        return true;
    }

    private bool UpTo(ref FineTerms fines)
    {
        if (_at.Current is { IsQuoted: false, Text: [.. var digits, '%'] } && int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var percent))
        {
            fines = fines with { MostPercentOfPrice = percent };
            _at.Skips(_at.Current.Text);
            return _at.Demands("of", "price");
        }

        if (!Money(out var most))
        {
            return false;
        }

        fines = fines with { Most = most };
        return true;
    }

    // What fines and suspensions have in common: which time counts, when it is charged, what is free.
    private bool Late(out LateTime? counts, out Grace? grace, out bool atEnd, out bool failed)
    {
        (counts, grace, failed) = (null, null, false);
        atEnd = _at.Skips("at", "end");
        if (atEnd)
        {
            return true;
        }

        if (_at.Skips("counting", "open"))
        {
            counts = _at.Skips("days") ? LateTime.OpenDays : LateTime.Open;
            failed = counts is LateTime.Open && !_at.Demands("time");
            return !failed;
        }

        var isDeducted = _at.Skips("less");
        if (!isDeducted && !_at.Skips("grace"))
        {
            return false;
        }

        failed = !PeriodText.Read(_at, out LoanPeriod.Rolling? within);
        grace = failed ? null : isDeducted ? new Grace.Deducted(within!) : new Grace.Cliff(within!);
        return !failed;
    }

    private bool Suspend()
    {
        if (!_at.TakesNumber(out int days, "a number of days") || !(_at.Skips("day") || _at.Demands("days")) || !_at.Demands("per") || !PeriodText.ReadRate(_at, out var every))
        {
            return false;
        }

        var suspension = new SuspensionTerms { Every = every, Days = days };
        while (!_at.AtEnd && !_at.Sees(","))
        {
            if (_at.Skips("adding", "up"))
            {
                suspension = suspension with { AddsUp = true };
            }
            else if (_at.Skips("of", "open"))
            {
                if (!_at.Demands("days"))
                {
                    return false;
                }

                suspension = suspension with { OpenDaysOnly = true };
            }
            else if (_at.Skips("up", "to"))
            {
                if (!_at.TakesNumber(out int most, "a number of days") || !(_at.Skips("day") || _at.Demands("days")))
                {
                    return false;
                }

                suspension = suspension with { Most = most };
            }
            else if (Late(out var counts, out var grace, out var atEnd, out var failed))
            {
                suspension = suspension with { Counts = counts ?? suspension.Counts, Grace = grace ?? suspension.Grace, ChargedAt = atEnd ? ChargedAt.End : suspension.ChargedAt };
            }
            else
            {
                return !failed && _at.Fails("counting, at end, grace, less, up to, of open days or adding up");
            }
        }

        return Says(RulePart.Suspension, _terms with { Suspension = suspension });
    }

    // Two words: EUR 0.50.
    private bool Money(out Money money)
    {
        money = Finance.Money.None;
        var currency = _at.Current;
        if (!_at.Takes(static text => (Currency.TryParse(text, out var read), read), out Currency _, "an amount such as EUR 0.50"))
        {
            return false;
        }

        return _at.Takes(
            text => (Finance.Money.TryParse($"{currency.Text} {text}", out var read), read),
            out money,
            "an amount with a point and no more decimals than the currency has");
    }
}
