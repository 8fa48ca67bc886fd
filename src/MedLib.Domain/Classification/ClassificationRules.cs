using FluentValidation;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification;

/// <summary>Rules for validators of what holds call numbers. An absent call number breaks none of them.</summary>
/// <remarks>What is wrong is decided by the rules of the number's own scheme, so each failure has the code of what was found.</remarks>
public static class ClassificationRules
{
    /// <summary>The call number follows the rules of its scheme.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="gravest">
    /// How much the gravest failure weighs. A library must be able to keep the numbers that its books and records have, so what
    /// holds call numbers of other makers takes <see cref="FindingSeverity.Warning"/>.
    /// </param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with the codes of the scheme's findings: for NLM numbers <c>NLM-001</c> to <c>NLM-040</c>.</returns>
    public static IRuleBuilderOptionsConditions<T, CallNumber?> IsCallNumber<T>(this IRuleBuilder<T, CallNumber?> rule, FindingSeverity gravest = FindingSeverity.Error) =>
        rule.Custom((number, context) => context.AddFindings(number?.Diagnose() ?? [], gravest));
}
