using MedLib.Domain.Circulation.Terms;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;
using MedLib.Domain.Time;
using NodaTime;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>Reads what rules refer to: the version, the order, lists of codes, bands, schedules, groups and limit sets.</summary>
internal sealed class DefinitionReader
{
    private static readonly string[] Once = ["rules", "order", "governing"];

    private readonly Dictionary<string, Func<RuleCursor, bool>> _definitions;
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly List<Category> _borrowers = [];
    private readonly List<Category> _locations = [];
    private readonly List<CategoryGroup> _borrowerGroups = [];
    private readonly List<CategoryGroup> _locationGroups = [];
    private readonly List<ItemCategory> _items = [];
    private readonly List<LoanType> _types = [];
    private readonly List<UnitCode> _units = [];
    private readonly List<LoanPurpose> _purposes = [];
    private readonly List<ServicePointCode> _desks = [];
    private readonly List<TimeBand> _bands = [];
    private readonly List<NamedSchedule> _schedules = [];
    private readonly List<LimitSet> _limitSets = [];
    private RuleSet _set = new() { Default = RuleTerms.Nothing };

    public DefinitionReader() => _definitions = new(StringComparer.Ordinal)
    {
        ["rules"] = Version,
        ["order"] = Order,
        ["governing"] = Governing,
        ["items"] = at => Codes(at, code => _items.Add(new ItemCategory(code))),
        ["types"] = at => Codes(at, code => _types.Add(new LoanType(code))),
        ["units"] = at => Codes(at, code => _units.Add(new UnitCode(code))),
        ["purposes"] = at => Codes(at, code => _purposes.Add(new LoanPurpose(code))),
        ["desks"] = at => Codes(at, code => _desks.Add(new ServicePointCode(code))),
        ["group"] = Group,
        ["band"] = Band,
        ["schedule"] = Schedule,
        ["set"] = LimitSet,
    };

    /// <summary>A set of all that was defined, without rules.</summary>
    public RuleSet Set => _set with
    {
        Borrowers = new CategoryTree([.. _borrowers]) { Groups = [.. _borrowerGroups] },
        Locations = new CategoryTree([.. _locations]) { Groups = [.. _locationGroups] },
        Items = [.. _items],
        LoanTypes = [.. _types],
        Units = [.. _units],
        Purposes = [.. _purposes],
        ServicePoints = [.. _desks],
        TimeBands = [.. _bands],
        Schedules = [.. _schedules],
        LimitSets = [.. _limitSets],
    };

    /// <summary>The tree that a line begins; null where it begins none.</summary>
    public List<Category>? TreeOf(RuleLine line) =>
        line.Tokens[0].Is("borrowers") ? _borrowers
        : line.Tokens[0].Is("locations") ? _locations
        : null;

    /// <summary>Whether a line is a definition; if it is, it was read, or what is wrong with it was told.</summary>
    public bool TryRead(RuleCursor at)
    {
        var word = at.Current;
        if (word.IsQuoted || !_definitions.TryGetValue(word.Text, out var read))
        {
            return false;
        }

        _ = (!Once.Contains(word.Text, StringComparer.Ordinal) || _said.Add(word.Text) || at.Fails(RuleCodes.SaidTwice, new FindingArg.Text("term", word.Text)))
            && at.Skips(word.Text) && read(at) && at.Ends();
        return true;
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

    private bool Version(RuleCursor at)
    {
        var (version, from) = (_set.Version, _set.From);
        if ((at.Skips("version") && !at.TakesNumber(out version)) || (at.Skips("from") && !at.Takes(PeriodText.Date, out from, "a day such as 2026-01-31")))
        {
            return false;
        }

        _set = _set with { Version = version, From = from };
        return true;
    }

    private bool Order(RuleCursor at)
    {
        var read = OrderText.Read(at, out var order);
        _set = _set with { Order = order };
        return read;
    }

    private bool Governing(RuleCursor at)
    {
        GoverningLocation? governing =
            at.Skips("item") ? GoverningLocation.Item
            : at.Skips("borrower") ? GoverningLocation.Borrower
            : at.Skips("desk") ? GoverningLocation.ServicePoint
            : null;
        _set = _set with { Governing = governing ?? _set.Governing };
        return governing is not null || at.Fails("item, borrower or desk");
    }

    private bool Group(RuleCursor at)
    {
        var members = new List<string>();
        var isBorrowers = at.Skips("of", "borrowers");
        if ((!isBorrowers && !at.Demands("of", "locations")) || !at.Takes(out var name, "a name") || !at.Demands(":") || !Codes(at, members.Add))
        {
            return false;
        }

        (isBorrowers ? _borrowerGroups : _locationGroups).Add(new CategoryGroup(name, [.. members]));
        return true;
    }

    private bool Band(RuleCursor at)
    {
        if (!at.Takes(out var name, "a name") || !at.Demands(":") || !at.Takes(PeriodText.Hours, out OpeningHours? hours, "hours such as 20:00-08:00"))
        {
            return false;
        }

        _bands.Add(new TimeBand(name, hours!));
        return true;
    }

    private bool Schedule(RuleCursor at)
    {
        if (!at.Takes(out var name, "a name") || !at.Demands(":") || !PeriodText.Read(at, out DueSchedule? schedule))
        {
            return false;
        }

        _schedules.Add(new NamedSchedule(name, schedule));
        return true;
    }

    private bool LimitSet(RuleCursor at)
    {
        var items = new List<ItemCategory>();
        if (!at.Takes(out var name, "a name") || !at.Demands(":") || !Codes(at, code => items.Add(new ItemCategory(code))))
        {
            return false;
        }

        _limitSets.Add(new LimitSet(name, [.. items]));
        return true;
    }
}
