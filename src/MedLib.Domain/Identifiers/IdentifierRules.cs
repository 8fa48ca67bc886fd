using FluentValidation;
using MedLib.Domain.Results;

namespace MedLib.Domain.Identifiers;

/// <summary>Rules for validators of what holds identifiers as text. An absent text breaks none of them.</summary>
/// <remarks>Each fault has its own code, so each is a rule: what is wrong is decided by the identifier's own <c>Diagnose</c>.</remarks>
public static class IdentifierRules
{
    private delegate Finding? Diagnosis(ReadOnlySpan<char> text);

    /// <summary>The text is an ISBN.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-001</c> to <c>IDN-004</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsIsbn<T>(this IRuleBuilder<T, string?> rule) => rule
        .Lacks(Isbn.Diagnose, IdentifierCodes.IsbnLength)
        .Lacks(Isbn.Diagnose, IdentifierCodes.IsbnCharacters)
        .Lacks(Isbn.Diagnose, IdentifierCodes.IsbnCheckDigit)
        .Lacks(Isbn.Diagnose, IdentifierCodes.IsbnPrefix);

    /// <summary>The text is an ISSN.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-005</c> to <c>IDN-007</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsIssn<T>(this IRuleBuilder<T, string?> rule) => rule
        .Lacks(Issn.Diagnose, IdentifierCodes.IssnLength)
        .Lacks(Issn.Diagnose, IdentifierCodes.IssnCharacters)
        .Lacks(Issn.Diagnose, IdentifierCodes.IssnCheckDigit);

    /// <summary>The text is an NLM Unique ID.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-008</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsNlmUniqueId<T>(this IRuleBuilder<T, string?> rule) => rule
        .Lacks(NlmUniqueId.Diagnose, IdentifierCodes.NlmUniqueIdShape);

    /// <summary>The text can be a barcode. That a library barcode of 14 digits was misread is a warning.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-009</c> to <c>IDN-011</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsBarcode<T>(this IRuleBuilder<T, string?> rule) => rule
        .Lacks(Barcode.Diagnose, IdentifierCodes.BarcodeLength)
        .Lacks(Barcode.Diagnose, IdentifierCodes.BarcodeCharacters)
        .Lacks(Barcode.Diagnose, IdentifierCodes.BarcodeCheckDigit).WithSeverity(Severity.Warning);

    // The finding goes along as the failure's state, so that its arguments reach whoever turns failures into findings.
    private static IRuleBuilderOptions<T, string?> Lacks<T>(this IRuleBuilder<T, string?> rule, Diagnosis diagnose, string code) => rule
        .Must(text => text is null || !string.Equals(diagnose(text)?.Code, code, StringComparison.Ordinal))
        .WithErrorCode(code)
        .WithState((_, text) => diagnose(text)!);
}
