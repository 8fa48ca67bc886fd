using System.Globalization;
using MedLib.Domain.Circulation.Rules.Orders;
using MedLib.Domain.Results;

namespace MedLib.Domain.Circulation.Rules.Text;

/// <summary>Match orders in words: those of the named systems by name, others by their steps.</summary>
internal static class OrderText
{
    private static readonly (string Name, MatchOrder Order)[] Named =
        [("usual", MatchOrder.Default), ("koha", MatchOrder.Koha), ("folio", MatchOrder.Folio), ("evergreen", MatchOrder.Evergreen)];

    public static string Of(MatchOrder order)
    {
        foreach (var (name, known) in Named)
        {
            if (known == order)
            {
                return name;
            }
        }

        return string.Join(", ", order.Steps.Select(Of));
    }

    public static string Of(MatchKey key) => key.Floor is { } floor
        ? string.Create(CultureInfo.InvariantCulture, $"{CriterionText.WordOf(key.Dimension)}/{floor}")
        : CriterionText.WordOf(key.Dimension);

    public static bool Read(RuleCursor at, out MatchOrder order)
    {
        order = MatchOrder.Default;
        foreach (var (name, known) in Named)
        {
            if (at.Skips(name))
            {
                order = known;
                return at.Ends();
            }
        }

        var steps = new List<MatchStep>();
        do
        {
            if (!Step(at, out var step))
            {
                return false;
            }

            steps.Add(step);
        }
        while (at.Skips(","));

        order = new MatchOrder([.. steps]);
        return at.Ends();
    }

    private static string Of(MatchStep step) => step switch
    {
        MatchStep.Criterium criterium => $"criterium{Keys(criterium.Keys)}{(criterium.DeeperFirst ? "" : " any depth")}",
        MatchStep.KeyByKey keys => $"key by key{Keys(keys.Keys)}",
        MatchStep.Weights weights => "weights" + string.Concat(weights.Of.Select(static weight =>
            string.Create(CultureInfo.InvariantCulture, $" {CriterionText.WordOf(weight.Dimension)} {weight.Weight}"))),
        MatchStep.NumberOfCriteria => "number of criteria",
        MatchStep.ByPriority => "priority",
        MatchStep.FirstLine => "first line",
        _ => "last line",
    };

    private static string Keys(ValueList<MatchKey> keys) => string.Concat(keys.Select(static key => $" {Of(key)}"));

    private static bool Step(RuleCursor at, out MatchStep step)
    {
        step = new MatchStep.ByPriority();
        if (at.Skips("priority"))
        {
            return true;
        }

        if (at.Skips("number", "of"))
        {
            step = new MatchStep.NumberOfCriteria();
            return at.Demands("criteria");
        }

        if (at.Skips("first", "line"))
        {
            step = new MatchStep.FirstLine();
            return true;
        }

        if (at.Skips("last", "line"))
        {
            step = new MatchStep.LastLine();
            return true;
        }

        return Keyed(at, out step);
    }

    private static bool Keyed(RuleCursor at, out MatchStep step)
    {
        step = new MatchStep.ByPriority();
        if (at.Skips("criterium"))
        {
            var keys = Keys(at);
            step = new MatchStep.Criterium(keys, !at.Skips("any", "depth"));
            return true;
        }

        if (at.Skips("key", "by"))
        {
            var demanded = at.Demands("key");
            step = new MatchStep.KeyByKey(Keys(at));
            return demanded;
        }

        return at.Skips("weights")
            ? Weights(at, out step)
            : at.Fails("an order: usual, koha, folio, evergreen, or steps such as 'criterium item borrower', 'number of criteria', 'priority'");
    }

    private static ValueList<MatchKey> Keys(RuleCursor at)
    {
        var keys = new List<MatchKey>();
        while (!at.AtEnd && !at.Current.IsQuoted && KeyOf(at.Current.Text) is { } key)
        {
            keys.Add(key);
            at.Skips(at.Current.Text);
        }

        return [.. keys];
    }

    private static MatchKey? KeyOf(string word)
    {
        var slash = word.IndexOf('/', StringComparison.Ordinal);
        if (CriterionText.DimensionOf(slash < 0 ? word : word[..slash]) is not { } dimension)
        {
            return null;
        }

        return slash < 0 ? new MatchKey(dimension)
            : int.TryParse(word.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var floor) ? new MatchKey(dimension, floor)
            : null;
    }

    private static bool Weights(RuleCursor at, out MatchStep step)
    {
        var weights = new List<MatchWeight>();
        step = new MatchStep.ByPriority();
        while (!at.AtEnd && CriterionText.DimensionOf(at.Current.Text) is { } dimension)
        {
            at.Skips(at.Current.Text);
            if (!at.TakesNumber(out int weight, "a weight"))
            {
                return false;
            }

            weights.Add(new MatchWeight(dimension, weight));
        }

        step = new MatchStep.Weights([.. weights]);
        return true;
    }
}
