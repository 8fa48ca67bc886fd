using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schemes;

namespace MedLib.Domain.Classification;

/// <summary>The rules of every scheme there are rules for.</summary>
public static class CallNumberRules
{
    private static readonly NlmRules NlmNumbers = new(BibliographyPlacement.AfterAllClasses);
    private static readonly NlmRules NlmWithSubject = new(BibliographyPlacement.WithSubject);
    private static readonly LocalRules LocalNumbers = new(CallNumberScheme.Local);

    /// <summary>The rules of each scheme that <see cref="CallNumberScheme"/> names.</summary>
    public static IReadOnlyList<ICallNumberRules> All { get; } = [NlmNumbers, LocalNumbers];

    /// <summary>The rules of a scheme. A scheme without rules of its own here files as words and numbers, and anything is right in it.</summary>
    /// <param name="scheme">The scheme.</param>
    public static ICallNumberRules Of(CallNumberScheme scheme) => scheme.Code switch
    {
        "nlm" => NlmNumbers,
        "local" => LocalNumbers,
        _ => new LocalRules(scheme),
    };

    /// <summary>The rules of the NLM classification in a library that has its own place for bibliographies.</summary>
    /// <param name="bibliographies">Where they stand.</param>
    public static ICallNumberRules NlmWith(BibliographyPlacement bibliographies) =>
        bibliographies == BibliographyPlacement.WithSubject ? NlmWithSubject : NlmNumbers;
}
