using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>Reads what rules refer to: the version, the order, lists of codes, bands, schedules, groups and limit sets.</summary>
internal static class DefinitionReader
{
    private delegate bool Reading(RuleCursor at, ref RuleSet set);

    private static readonly string[] Once = ["rules", "order", "governing"];

    private static readonly (string Word, Reading Read)[] Definitions =
    [
        ("rules", Version),
        ("order", Order),
        ("governing", Governing),
        ("items", static (at, ref set) => List(at, code => new ItemCategory(code), out var codes) && Set(ref set, set with { Items = [.. set.Items, .. codes] })),
        ("types", static (at, ref set) => List(at, code => new LoanType(code), out var codes) && Set(ref set, set with { LoanTypes = [.. set.LoanTypes, .. codes] })),
        ("units", static (at, ref set) => List(at, code => new UnitCode(code), out var codes) && Set(ref set, set with { Units = [.. set.Units, .. codes] })),
        ("purposes", static (at, ref set) => List(at, code => new LoanPurpose(code), out var codes) && Set(ref set, set with { Purposes = [.. set.Purposes, .. codes] })),
        ("desks", static (at, ref set) => List(at, code => new ServicePointCode(code), out var codes) && Set(ref set, set with { ServicePoints = [.. set.ServicePoints, .. codes] })),
        ("group", Group),
        ("band", Band),
        ("schedule", Schedule),
        ("set", LimitSet),
    ];

    public static bool IsTree(RuleLine line, out bool isBorrowers)
    {
        isBorrowers = line.Tokens[0].Is("borrowers");
        return isBorrowers || line.Tokens[0].Is("locations");
    }

    /// <summary>Whether a line is a definition; if it is, it was read, or what is wrong with it was told.</summary>
    /// <param name="at">Where the line is read.</param>
    /// <param name="set">What was read so far.</param>
    /// <param name="said">The definitions that were read and can stand but once.</param>
    public static bool TryRead(RuleCursor at, ref RuleSet set, HashSet<string> said)
    {
        foreach (var (word, read) in Definitions)
        {
            if (at.Sees(word))
            {
                _ = (!Once.Contains(word, StringComparer.Ordinal) || said.Add(word) || at.Fails(RuleCodes.SaidTwice, new FindingArg.Text("term", word)))
                    && at.Skips(word) && read(at, ref set) && at.Ends();
                return true;
            }
        }

        return false;
    }

    /// <summary>Codes with commas between them.</summary>
    public static bool Codes(RuleCursor at, Action<string> add)
    {
        do
        {
            if (!at.Takes(out var code, "a code"))
            {
                return false;
            }

            add(code);
        }
        while (at.Skips(","));

        return at.Ends();
    }

    private static bool Version(RuleCursor at, ref RuleSet set)
    {
        var (version, from) = (set.Version, set.From);
        if ((at.Skips("version") && !at.TakesNumber(out version)) || (at.Skips("from") && !at.Takes(PeriodText.Date, out from, "a day such as 2026-01-31")))
        {
            return false;
        }

        return Set(ref set, set with { Version = version, From = from });
    }

    private static bool Order(RuleCursor at, ref RuleSet set) => OrderText.Read(at, out var order) && Set(ref set, set with { Order = order });

    private static bool Governing(RuleCursor at, ref RuleSet set) =>
        at.Skips("item") ? Set(ref set, set with { Governing = GoverningLocation.Item })
        : at.Skips("borrower") ? Set(ref set, set with { Governing = GoverningLocation.Borrower })
        : at.Skips("desk") ? Set(ref set, set with { Governing = GoverningLocation.ServicePoint })
        : at.Fails("item, borrower or desk");

    private static bool Group(RuleCursor at, ref RuleSet set)
    {
        var members = new List<string>();
        var isBorrowers = at.Skips("of", "borrowers");
        if ((!isBorrowers && !at.Demands("of", "locations")) || !at.Takes(out var name, "a name") || !at.Demands(":") || !Codes(at, members.Add))
        {
            return false;
        }

        var group = new CategoryGroup(name, [.. members]);
        return Set(ref set, isBorrowers
            ? set with { Borrowers = set.Borrowers with { Groups = [.. set.Borrowers.Groups, group] } }
            : set with { Locations = set.Locations with { Groups = [.. set.Locations.Groups, group] } });
    }

    private static bool Band(RuleCursor at, ref RuleSet set) =>
        at.Takes(out var name, "a name") && at.Demands(":") && at.Takes(PeriodText.Hours, out OpeningHours? hours, "hours such as 20:00-08:00")
        && Set(ref set, set with { TimeBands = [.. set.TimeBands, new TimeBand(name, hours!)] });

    private static bool Schedule(RuleCursor at, ref RuleSet set) =>
        at.Takes(out var name, "a name") && at.Demands(":") && PeriodText.Read(at, out DueSchedule? schedule)
        && Set(ref set, set with { Schedules = [.. set.Schedules, new NamedSchedule(name, schedule!)] });

    private static bool LimitSet(RuleCursor at, ref RuleSet set)
    {
        var items = new List<ItemCategory>();
        return at.Takes(out var name, "a name") && at.Demands(":") && Codes(at, code => items.Add(new ItemCategory(code)))
            && Set(ref set, set with { LimitSets = [.. set.LimitSets, new LimitSet(name, [.. items])] });
    }

    private static bool List<T>(RuleCursor at, Func<string, T> make, out ValueList<T> codes)
    {
        var list = new List<T>();
        var read = Codes(at, code => list.Add(make(code)));
        codes = [.. list];
        return read;
    }

    private static bool Set(ref RuleSet set, RuleSet changed)
    {
        set = changed;
        return true;
    }
}
