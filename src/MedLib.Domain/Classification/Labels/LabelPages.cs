using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Labels;

/// <summary>Labels as they come from the printer.</summary>
/// <param name="Pages">The pages, each a text of its own; none where there are no labels.</param>
/// <param name="Findings">What is to be looked at before printing: <c>CLS-073</c> to <c>CLS-075</c>.</param>
public sealed record LabelPages(ValueList<string> Pages, ValueList<Finding> Findings);
