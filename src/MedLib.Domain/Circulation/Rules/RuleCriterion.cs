using System.Text.Json.Serialization;
using MedLib.Domain.Circulation.Borrowers;
using MedLib.Domain.Holdings;
using MedLib.Domain.Holdings.Items;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules;

/// <summary>One thing that a rule demands: that a dimension has one of some values, or none of them.</summary>
/// <remarks>
/// A set: neither the order of its values nor their repetition plays a part. In a tree a value stands for all below it, and a group for its
/// members. None of no values is every value: FOLIO's <c>all</c>, which restricts nothing, yet counts as a criterion.
/// </remarks>
public sealed record RuleCriterion
{
    internal const string Yes = "yes";
    internal const string No = "no";

    /// <summary>A criterion.</summary>
    /// <param name="dimension">The dimension.</param>
    /// <param name="values">The values.</param>
    /// <param name="isNegated">Whether the values are those that do not match.</param>
    [JsonConstructor]
    public RuleCriterion(RuleDimension dimension, ValueList<string> values, bool isNegated = false) =>
        (Dimension, Values, IsNegated) = (dimension, [.. values.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)], isNegated);

    /// <summary>The dimension.</summary>
    public RuleDimension Dimension { get; }

    /// <summary>The values, each once and in the order of their characters.</summary>
    public ValueList<string> Values { get; }

    /// <summary>Whether the values are those that do not match.</summary>
    public bool IsNegated { get; }

    /// <summary>Whether it restricts nothing.</summary>
    [JsonIgnore]
    public bool IsAll => IsNegated && Values.IsEmpty;

    /// <summary>Every value of a dimension: it counts as a criterion, and restricts nothing.</summary>
    /// <param name="dimension">The dimension.</param>
    public static RuleCriterion All(RuleDimension dimension) => new(dimension, [], isNegated: true);

    /// <summary>Borrowers of these categories, or of one below.</summary>
    /// <param name="categories">The categories.</param>
    public static RuleCriterion For(params ReadOnlySpan<BorrowerCategory> categories) =>
        Of(RuleDimension.Borrower, categories, static category => category.Code);

    /// <summary>Items of these categories.</summary>
    /// <param name="categories">The categories.</param>
    public static RuleCriterion For(params ReadOnlySpan<ItemCategory> categories) =>
        Of(RuleDimension.Item, categories, static category => category.Code);

    /// <summary>Items of these loan types.</summary>
    /// <param name="types">The types.</param>
    public static RuleCriterion For(params ReadOnlySpan<LoanType> types) =>
        Of(RuleDimension.LoanType, types, static type => type.Code);

    /// <summary>These locations, and all below them.</summary>
    /// <param name="locations">Locations, libraries, campuses, institutions.</param>
    public static RuleCriterion For(params ReadOnlySpan<LocationCode> locations) =>
        Of(RuleDimension.Location, locations, static location => location.Code);

    /// <summary>Borrowers of these units.</summary>
    /// <param name="units">The units.</param>
    public static RuleCriterion For(params ReadOnlySpan<UnitCode> units) =>
        Of(RuleDimension.Unit, units, static unit => unit.Code);

    /// <summary>Loans for these purposes.</summary>
    /// <param name="purposes">The purposes.</param>
    public static RuleCriterion For(params ReadOnlySpan<LoanPurpose> purposes) =>
        Of(RuleDimension.Purpose, purposes, static purpose => purpose.Code);

    /// <summary>Loans made at these service points.</summary>
    /// <param name="points">The service points.</param>
    public static RuleCriterion For(params ReadOnlySpan<ServicePointCode> points) =>
        Of(RuleDimension.ServicePoint, points, static point => point.Code);

    /// <summary>Loans made in these bands of the day.</summary>
    /// <param name="bands">Their names.</param>
    public static RuleCriterion During(params ReadOnlySpan<string> bands) => Of(RuleDimension.TimeBand, bands, static band => band);

    /// <summary>Loans made with nobody at the desk, or with somebody there.</summary>
    /// <param name="isSo">Whether nobody is there.</param>
    public static RuleCriterion Unattended(bool isSo = true) => new(RuleDimension.Unattended, [isSo ? Yes : No]);

    /// <summary>Renewals, or loans that are made.</summary>
    /// <param name="isSo">Whether it is a renewal.</param>
    public static RuleCriterion Renewing(bool isSo = true) => new(RuleDimension.Renewal, [isSo ? Yes : No]);

    /// <summary>The criterion that matches where this one does not.</summary>
    public RuleCriterion Negate() => new(Dimension, Values, !IsNegated);

    /// <summary>As the text form has it: <c>item !dvd</c>.</summary>
    public override string ToString() => Text.CriterionText.Of(this);

    private static RuleCriterion Of<T>(RuleDimension dimension, ReadOnlySpan<T> values, Func<T, string?> code)
    {
        var codes = new string[values.Length];
        for (var i = 0; i < codes.Length; i++)
        {
            codes[i] = code(values[i]) ?? "";
        }

        return new RuleCriterion(dimension, [.. codes]);
    }
}
