namespace MedLib.Domain.Circulation.Rules;

/// <summary>Codes of lending rules: what is wrong with them, what only looks wrong, and why one goes before another.</summary>
public static class RuleCodes
{
    /// <summary>Something stands in a rule text where something else is expected.</summary>
    public const string Unexpected = "CIR-100";

    /// <summary>A tab in a rule text: lines are indented by blanks, since tabs are of no known width.</summary>
    public const string TabFound = "CIR-101";

    /// <summary>A line is indented so that it belongs to no line above it.</summary>
    public const string IndentationWrong = "CIR-102";

    /// <summary>A term is said twice in one rule.</summary>
    public const string SaidTwice = "CIR-103";

    /// <summary>A rule text is larger than any library's; it was not read.</summary>
    public const string TextTooLarge = "CIR-104";

    /// <summary>A rule text without what holds where no rule does.</summary>
    public const string DefaultMissing = "CIR-105";

    /// <summary>A FOLIO rule text without its priority line before the first rule.</summary>
    public const string PriorityMissing = "CIR-106";

    /// <summary>A FOLIO rule without a policy of each kind.</summary>
    public const string PolicyMissing = "CIR-107";

    /// <summary>More was found in a rule text than is listed.</summary>
    public const string MoreFound = "CIR-108";

    /// <summary>A value of another system's rule is none of its kind.</summary>
    public const string ForeignValueMalformed = "CIR-109";

    /// <summary>Two rules of a set have one name.</summary>
    public const string NameRepeated = "CIR-110";

    /// <summary>A rule names a value that the set does not know.</summary>
    public const string ValueUnknown = "CIR-111";

    /// <summary>Categories of a tree lie below themselves.</summary>
    public const string TreeCyclic = "CIR-112";

    /// <summary>A category lies below one that is not there.</summary>
    public const string ParentUnknown = "CIR-113";

    /// <summary>A code or name stands twice in a list where it must stand once.</summary>
    public const string CodeRepeated = "CIR-114";

    /// <summary>Two rules match the same loan and say different things, and the order does not tell which goes first.</summary>
    public const string Tie = "CIR-115";

    /// <summary>No rule says, for some loan, whether or for how long it is lent.</summary>
    public const string TermsMissing = "CIR-116";

    /// <summary>The rules are too entangled to prove that they answer for every loan.</summary>
    public const string CompletenessUnproved = "CIR-117";

    /// <summary>There is more of something than can be compiled.</summary>
    public const string TooMany = "CIR-118";

    /// <summary>The match order contradicts itself.</summary>
    public const string OrderMalformed = "CIR-119";

    /// <summary>Two versions of the rules have one number, or begin on one day.</summary>
    public const string VersionsClash = "CIR-120";

    /// <summary>A number is out of its range.</summary>
    public const string NumberOutOfRange = "CIR-121";

    /// <summary>Ranges of a schedule overlap, end before they begin, or are due before they end.</summary>
    public const string ScheduleMalformed = "CIR-122";

    /// <summary>Amounts of one rule are in several currencies.</summary>
    public const string CurrenciesMixed = "CIR-123";

    /// <summary>Steps of a fine after one that holds for all that follow.</summary>
    public const string FineStepsMalformed = "CIR-124";

    /// <summary>No terms were given for a policy that FOLIO's rules name.</summary>
    public const string PolicyUnknown = "CIR-125";

    /// <summary>A location lies on another floor of the tree than its letter says.</summary>
    public const string FloorWrong = "CIR-126";

    /// <summary>Something obligatory is set to none.</summary>
    public const string ObligatoryNone = "CIR-127";

    /// <summary>A code or name is empty.</summary>
    public const string NameMissing = "CIR-128";

    /// <summary>A rule can match no loan: its criteria exclude each other.</summary>
    public const string Unreachable = "CIR-130";

    /// <summary>A rule matches, but other rules always go before it in all that it says.</summary>
    public const string Shadowed = "CIR-131";

    /// <summary>With all renewals a loan would last longer than it may.</summary>
    public const string RenewalsPassCeiling = "CIR-132";

    /// <summary>A loan would last longer than it may with all renewals.</summary>
    public const string PeriodPassesCeiling = "CIR-133";

    /// <summary>A loan would last longer than the borrower is registered.</summary>
    public const string PeriodPassesRegistration = "CIR-134";

    /// <summary>Terms that play no part, since nothing is lent out.</summary>
    public const string WithoutEffect = "CIR-135";

    /// <summary>Loans would be renewed by themselves but may not be renewed at all.</summary>
    public const string AutomaticWithoutRenewals = "CIR-136";

    /// <summary>Something is defined that no rule uses.</summary>
    public const string NeverUsed = "CIR-137";

    /// <summary>Rules of one set charge in several currencies.</summary>
    public const string SeveralCurrencies = "CIR-138";

    /// <summary>Advisory: a rule of another system has no counterpart here.</summary>
    public const string NotCarriedOver = "CIR-139";

    /// <summary>Rank: before all others that match.</summary>
    public const string RankedFirst = "CIR-140";

    /// <summary>Rank: its strongest criterion is weaker than that of the rule before it.</summary>
    public const string RankedByCriterium = "CIR-141";

    /// <summary>Rank: it has criteria in fewer dimensions than the rule before it.</summary>
    public const string RankedByNumber = "CIR-142";

    /// <summary>Rank: its priority is lower than that of the rule before it.</summary>
    public const string RankedByPriority = "CIR-143";

    /// <summary>Rank: the line on which it stands decides.</summary>
    public const string RankedByLine = "CIR-144";

    /// <summary>Rank: its criteria weigh less than those of the rule before it.</summary>
    public const string RankedByWeight = "CIR-145";

    /// <summary>Rank: the default comes after all rules.</summary>
    public const string RankedDefault = "CIR-146";

    /// <summary>Rank: equal to the rule before it; both say the same where both say something.</summary>
    public const string RankedEqual = "CIR-147";

    /// <summary>A rule demands something of a dimension that there is not.</summary>
    public const string DimensionUnknown = "CIR-256";
}
