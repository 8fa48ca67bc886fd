using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Classification.Schemes;
using MedLib.Domain.Classification.Schemes.Dewey;
using MedLib.Domain.Classification.Schemes.Lc;
using MedLib.Domain.Classification.Schemes.SuDoc;
using MedLib.Domain.Classification.Schemes.Udc;

namespace MedLib.Domain.Classification;

/// <summary>The rules of every scheme there are rules for.</summary>
public static class CallNumberRules
{
    private static readonly NlmRules NlmNumbers = new(BibliographyPlacement.AfterAllClasses);
    private static readonly NlmRules NlmWithSubject = new(BibliographyPlacement.WithSubject);
    private static readonly LcRules LcNumbers = new();
    private static readonly DeweyRules DeweyNumbers = new();
    private static readonly UdcRules UdcNumbers = new();
    private static readonly SuDocRules SuDocNumbers = new();
    private static readonly LocalRules LocalNumbers = new(CallNumberScheme.Local);

    /// <summary>The rules of each scheme that <see cref="CallNumberScheme"/> names.</summary>
    public static IReadOnlyList<ICallNumberRules> All { get; } = [NlmNumbers, LcNumbers, DeweyNumbers, UdcNumbers, SuDocNumbers, LocalNumbers];

    /// <summary>The rules of a scheme. A scheme without rules of its own here files as words and numbers, and anything is right in it.</summary>
    /// <param name="scheme">The scheme.</param>
    public static ICallNumberRules Of(CallNumberScheme scheme) => Known(scheme) ?? new LocalRules(scheme);

    /// <summary>The rules that make the keys of a scheme; all schemes without rules of their own have the same, so none is made.</summary>
    internal static ICallNumberRules KeysOf(CallNumberScheme scheme) => Known(scheme) ?? LocalNumbers;

    /// <summary>The rules of a library's own scheme whose call numbers have a declared shape.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pattern">The shape; what does not have it is warned of (<c>CLS-066</c>) and files all the same.</param>
    /// <returns>Rules whose keys are those of <see cref="Of"/> for a scheme without rules here.</returns>
    public static ICallNumberRules Declared(CallNumberScheme scheme, LocalPattern pattern)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        return new LocalRules(scheme, pattern);
    }

    private static ICallNumberRules? Known(CallNumberScheme scheme) => scheme.Code switch
    {
        "nlm" => NlmNumbers,
        "lcc" => LcNumbers,
        "ddc" => DeweyNumbers,
        "udc" => UdcNumbers,
        "sudocs" => SuDocNumbers,
        "local" => LocalNumbers,
        _ => null,
    };

    /// <summary>The rules of the NLM classification in a library that has its own place for bibliographies.</summary>
    /// <param name="bibliographies">Where they stand.</param>
    public static ICallNumberRules NlmWith(BibliographyPlacement bibliographies) =>
        bibliographies == BibliographyPlacement.WithSubject ? NlmWithSubject : NlmNumbers;
}
