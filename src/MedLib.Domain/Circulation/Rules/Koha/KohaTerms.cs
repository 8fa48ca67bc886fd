using System.Globalization;
using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Finance;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime.Text;

namespace MedLib.Domain.Circulation.Rules.Koha;

/// <summary>The terms that the rows of one library, category and item type give.</summary>
internal sealed class KohaTerms
{
    private readonly string _rule;
    private readonly Currency _currency;
    private readonly string? _itemType;
    private readonly List<Finding> _found;
    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public KohaTerms(string rule, IEnumerable<KohaRule> rows, Currency currency, string? itemType, List<Finding> found)
    {
        (_rule, _currency, _itemType, _found) = (rule, currency, itemType, found);
        foreach (var row in rows)
        {
            if (!_values.TryAdd(row.Name, row.Value))
            {
                Refuse(row.Name, row.Value);
            }
        }
    }

    public RuleTerms Read()
    {
        var unit = Has("lengthunit", out var word) && word is "hours" ? LoanUnit.Hours : LoanUnit.Days;
        var counted = Strategy(out var strategy) && unit is LoanUnit.Days ? LoanUnit.OpenDays : unit;
        var period = Period("issuelength", counted);
        var terms = new RuleTerms
        {
            Lend = period is null ? default(Term<LendingMode>) : LendingMode.Out,
            Period = period is null ? default(Term<LoanPeriod>) : period,
            WhenClosed = strategy,
            Renewals = Count("renewalsallowed") is { } renewals ? renewals : default(Term<int>),
            UnseenRenewals = Count("unseen_renewals_allowed") is { } unseen ? unseen : default(Term<int>),
            RenewalPeriod = Period("renewalperiod", counted) is { } by ? by : default(Term<LoanPeriod>),
            RenewalNotBefore = Period("norenewalbefore", unit) is { } before ? before : default(Term<LoanPeriod.Rolling>),
            AutomaticRenewal = Automatic(unit),
            Fines = Fines(unit),
            Suspension = Suspension(unit),
            Requests = Requests(),
            Limits = Limits(),
        };
        TellTheRest();
        return terms;
    }

    // Koha's Calendar is a way to count, not to move: days on which the library opens.
    private bool Strategy(out Term<ClosedTimeStrategy> strategy)
    {
        strategy = default;
        if (!Has("daysmode", out var mode))
        {
            return false;
        }

        strategy = mode switch
        {
            "" => Term<ClosedTimeStrategy>.None,
            "Days" => new ClosedTimeStrategy.Keep(),
            "Datedue" => new ClosedTimeStrategy.EndOfNextOpenDay(),
            "Dayweek" => new ClosedTimeStrategy.SameWeekday(),
            _ => default,
        };
        if (mode is not ("" or "Days" or "Datedue" or "Dayweek" or "Calendar"))
        {
            Refuse("daysmode", mode);
        }
        else if (mode is "Calendar" && !_values.ContainsKey("issuelength"))
        {
            _read.Remove("daysmode"); // what is counted stands in another rule
        }

        return mode is "Calendar";
    }

    private Term<AutomaticRenewalTerms> Automatic(LoanUnit unit)
    {
        var (after, on) = (Period("no_auto_renewal_after", unit), Day("no_auto_renewal_after_hard_limit"));
        return Count("auto_renew") switch
        {
            null => default,
            0 => Term<AutomaticRenewalTerms>.None,
            _ => new AutomaticRenewalTerms { StopAfter = after, StopOn = on },
        };
    }

    private Term<FineTerms> Fines(LoanUnit unit)
    {
        var (rate, most) = (Amount("fine"), Amount("overduefinescap"));
        var (every, grace) = (Count("chargeperiod") ?? 0, Grace(unit));
        var atStart = Count("chargeperiod_charge_at") is 1;
        var toPrice = Count("cap_fine_to_replacement_price") is 1;
        return rate is not { } given ? default
            : given.IsZero || every == 0 ? Term<FineTerms>.None
            : new FineTerms
            {
                Every = new LoanPeriod.Rolling(every, unit),
                Steps = [new FineStep(given)],
                ChargedAt = atStart ? ChargedAt.Start : ChargedAt.End,
                Grace = grace,
                Most = most is { IsZero: false } ? most : null,
                MostPercentOfPrice = toPrice ? 100 : null,
            };
    }

    private Term<SuspensionTerms> Suspension(LoanUnit unit)
    {
        var (days, every, most) = (Count("finedays"), Count("suspension_chargeperiod") ?? 1, Count("maxsuspensiondays"));
        return days is not { } given ? default
            : given == 0 ? Term<SuspensionTerms>.None
            : new SuspensionTerms { Every = new LoanPeriod.Rolling(Math.Max(every, 1), unit), Days = given, Grace = Grace(unit), Most = most is 0 ? null : most };
    }

    private Grace Grace(LoanUnit unit) =>
        Count("firstremind") is > 0 and var grace ? new Grace.Cliff(new LoanPeriod.Rolling(grace, unit)) : new Grace.None();

    private Term<RequestTerms> Requests() => Count("reservesallowed") switch
    {
        null => default,
        0 => Term<RequestTerms>.None,
        var most => new RequestTerms { Most = most },
    };

    // An empty number is no limit there. A number for one item type counts loans of that type alone.
    private ValueList<LoanLimit> Limits()
    {
        if (!Has("maxissueqty", out var text))
        {
            return [];
        }

        return [new LoanLimit(_itemType ?? LoanLimit.AllLoans, text.Length == 0 ? null : Count("maxissueqty"))];
    }

    private LoanPeriod.Rolling? Period(string name, LoanUnit unit)
    {
        if (Count(name) is not { } count)
        {
            return null;
        }

        // Nothing open is counted to today, so a day of the calendar says it.
        var period = new LoanPeriod.Rolling(count, count == 0 && unit is LoanUnit.OpenDays ? LoanUnit.Days : unit);
        if (!period.CanBeLentFor)
        {
            Refuse(name, _values[name]);
        }

        return period;
    }

    private int? Count(string name)
    {
        if (!Has(name, out var text) || text.Length == 0)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return count;
        }

        Refuse(name, text);
        return null;
    }

    private Money? Amount(string name)
    {
        if (!Has(name, out var text) || text.Length == 0)
        {
            return null;
        }

        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)
            && Money.Of(decimal.Round(amount, _currency.Exponent), _currency) is { Succeeded: true, Value: var money }
            && money.Amount == amount)
        {
            return money;
        }

        Refuse(name, text);
        return null;
    }

    private NodaTime.LocalDate? Day(string name)
    {
        if (!Has(name, out var text) || text.Length == 0)
        {
            return null;
        }

        if (LocalDatePattern.Iso.Parse(text) is { Success: true } day)
        {
            return day.Value;
        }

        Refuse(name, text);
        return null;
    }

    private bool Has(string name, out string value)
    {
        var has = _values.TryGetValue(name, out var found);
        value = found ?? "";
        _read.Add(name);
        return has;
    }

    private void Refuse(string name, string value) => _found.Add(Finding.Error(
        RuleCodes.ForeignValueMalformed,
        new FindingArg.Text("rule", _rule),
        new FindingArg.Text("name", name),
        new FindingArg.Text("value", value)));

    private void TellTheRest() => _found.AddRange(
        from name in _values.Keys
        where !_read.Contains(name)
        select Finding.Warning(RuleCodes.NotCarriedOver, new FindingArg.Text("rule", _rule), new FindingArg.Text("name", name), new FindingArg.Text("value", _values[name])));
}
