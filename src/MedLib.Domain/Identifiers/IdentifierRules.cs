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
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-001</c> to <c>IDN-004</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsIsbn<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(Isbn.Diagnose, IdentifierCodes.IsbnLength, severity)
        .Lacks(Isbn.Diagnose, IdentifierCodes.IsbnCharacters, severity)
        .Lacks(Isbn.Diagnose, IdentifierCodes.IsbnCheckDigit, severity)
        .Lacks(Isbn.Diagnose, IdentifierCodes.IsbnPrefix, severity);

    /// <summary>The text is an ISSN.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-005</c> to <c>IDN-007</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsIssn<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(Issn.Diagnose, IdentifierCodes.IssnLength, severity)
        .Lacks(Issn.Diagnose, IdentifierCodes.IssnCharacters, severity)
        .Lacks(Issn.Diagnose, IdentifierCodes.IssnCheckDigit, severity);

    /// <summary>The text is an NLM Unique ID.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-008</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsNlmUniqueId<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(NlmUniqueId.Diagnose, IdentifierCodes.NlmUniqueIdShape, severity);

    /// <summary>The text can be a barcode. That a library barcode of 14 digits was misread is a warning.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-009</c> to <c>IDN-011</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsBarcode<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(Barcode.Diagnose, IdentifierCodes.BarcodeLength, severity)
        .Lacks(Barcode.Diagnose, IdentifierCodes.BarcodeCharacters, severity)
        .Lacks(Barcode.Diagnose, IdentifierCodes.BarcodeCheckDigit, Severity.Warning);

    /// <summary>The text is an ISMN.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-012</c> or <c>IDN-013</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsIsmn<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(Ismn.Diagnose, IdentifierCodes.IsmnShape, severity)
        .Lacks(Ismn.Diagnose, IdentifierCodes.IsmnCheckDigit, severity);

    /// <summary>The text is an LCCN.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-014</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsLccn<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(Lccn.Diagnose, IdentifierCodes.LccnShape, severity);

    /// <summary>The text is an OCLC number.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-015</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsOclcNumber<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(OclcNumber.Diagnose, IdentifierCodes.OclcNumberShape, severity);

    /// <summary>The text is an older number of the National Library of Medicine.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-016</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsNlmLegacyId<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(NlmLegacyId.Diagnose, IdentifierCodes.NlmLegacyIdShape, severity);

    /// <summary>The text is a DOI.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-017</c> to <c>IDN-020</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsDoi<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(Doi.Diagnose, IdentifierCodes.DoiPrefix, severity)
        .Lacks(Doi.Diagnose, IdentifierCodes.DoiSuffix, severity)
        .Lacks(Doi.Diagnose, IdentifierCodes.DoiCharacters, severity)
        .Lacks(Doi.Diagnose, IdentifierCodes.DoiLength, severity);

    /// <summary>The text is a PMID.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-021</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsPubMedId<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(PubMedId.Diagnose, IdentifierCodes.PubMedIdShape, severity);

    /// <summary>The text is a PMCID.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-022</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsPmcId<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(PmcId.Diagnose, IdentifierCodes.PmcIdShape, severity);

    /// <summary>The text is an ORCID iD. That it is outside of the numbers that ISNI set aside for ORCID is a warning.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-023</c> to <c>IDN-025</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsOrcid<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(Orcid.Diagnose, IdentifierCodes.OrcidShape, severity)
        .Lacks(Orcid.Diagnose, IdentifierCodes.OrcidCheckDigit, severity)
        .Lacks(Orcid.Diagnose, IdentifierCodes.OrcidBlock, Severity.Warning);

    /// <summary>The text is an ISNI.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-026</c> or <c>IDN-027</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsIsni<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(Isni.Diagnose, IdentifierCodes.IsniShape, severity)
        .Lacks(Isni.Diagnose, IdentifierCodes.IsniCheckDigit, severity);

    /// <summary>The text is an article number (EAN, UPC, GTIN).</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-028</c> or <c>IDN-029</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsEan<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(Ean.Diagnose, IdentifierCodes.EanShape, severity)
        .Lacks(Ean.Diagnose, IdentifierCodes.EanCheckDigit, severity);

    /// <summary>The text is an ISIL.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="severity">How much a fault weighs: a warning where records are kept as they come.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-030</c> or <c>IDN-031</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsIsil<T>(this IRuleBuilder<T, string?> rule, Severity severity = Severity.Error) => rule
        .Lacks(Isil.Diagnose, IdentifierCodes.IsilShape, severity)
        .Lacks(Isil.Diagnose, IdentifierCodes.IsilPrefix, severity);

    /// <summary>The text is a barcode that Code 39 can print.</summary>
    /// <param name="rule">The rule so far.</param>
    /// <param name="hasCheckCharacter">Whether the library's labels end with the modulus 43 check character.</param>
    /// <param name="severity">How much a fault weighs.</param>
    /// <typeparam name="T">What is validated.</typeparam>
    /// <returns>The rule, which fails with <c>IDN-009</c>, <c>IDN-010</c>, <c>IDN-032</c> or <c>IDN-033</c>.</returns>
    public static IRuleBuilderOptions<T, string?> IsCode39Barcode<T>(this IRuleBuilder<T, string?> rule, bool hasCheckCharacter = false, Severity severity = Severity.Error)
    {
        return rule
            .Lacks(Code39, IdentifierCodes.BarcodeLength, severity)
            .Lacks(Code39, IdentifierCodes.BarcodeCharacters, severity)
            .Lacks(Code39, IdentifierCodes.Code39Characters, severity)
            .Lacks(Code39, IdentifierCodes.Code39CheckCharacter, severity);

        Finding? Code39(ReadOnlySpan<char> text) => Barcode.DiagnoseCode39(text, hasCheckCharacter);
    }

    // The finding goes along as the failure's state, so that its arguments reach whoever turns failures into findings.
    private static IRuleBuilderOptions<T, string?> Lacks<T>(this IRuleBuilder<T, string?> rule, Diagnosis diagnose, string code, Severity severity) => rule
        .Must(text => text is null || !string.Equals(diagnose(text)?.Code, code, StringComparison.Ordinal))
        .WithErrorCode(code)
        .WithSeverity(severity)
        .WithState((_, text) => diagnose(text)!);
}
