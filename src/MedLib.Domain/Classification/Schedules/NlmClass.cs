using MedLib.Domain.Classification.Nlm;
using MedLib.Domain.Results;

namespace MedLib.Domain.Classification.Schedules;

/// <summary>A class of the schedules: its number, its caption and what is noted on it.</summary>
public sealed record NlmClass
{
    private readonly NlmClassMarks _marks;

    internal NlmClass(NlmClassCode code, NlmClassMarks marks, string caption, ValueList<string> headers) =>
        (Code, _marks, Caption, Headers) = (code, marks, caption, headers);

    /// <summary>The number. It is made anew at each call.</summary>
    public NlmClassNumber Number => Code.ToNumber();

    /// <summary>The caption, such as <c>Vascular surgical procedures</c>.</summary>
    public string Caption { get; }

    /// <summary>The headers that the class stands under within its schedule, the widest first; often none.</summary>
    public ValueList<string> Headers { get; }

    /// <summary>Whether it is divided by place with the notations of Table G.</summary>
    public bool IsTableG => _marks.HasFlag(NlmClassMarks.TableG);

    /// <summary>Whether it is the general coverage, without Table G, of the Table G number directly before it.</summary>
    public bool IsNotTableG => _marks.HasFlag(NlmClassMarks.NotTableG);

    /// <summary>Whether the schedules say what its cutter is made from, such as the name of the organization, instead of the main entry.</summary>
    public bool HasCutterInstruction => _marks.HasFlag(NlmClassMarks.Cutter);

    /// <summary>Whether it is a mere place for its topics A-Z, never used alone.</summary>
    public bool IsPlaceholder => _marks.HasFlag(NlmClassMarks.Placeholder);

    /// <summary>Whether it is a topic of an A-Z number.</summary>
    public bool IsTopic => Code.HasTopic;

    /// <summary>The kind of publication that it is for, where it is one of the schedule's form numbers; else <see cref="NlmForm.None"/>.</summary>
    public NlmForm Form => FormNumbers.Of(Code, Caption, IsNotTableG);

    internal NlmClassCode Code { get; }

    internal NlmClassMarks Marks => _marks;

    /// <summary>Number and caption.</summary>
    public override string ToString() => $"{Code} {Caption}";

    internal NlmClass Placeholder() => new(Code, _marks | NlmClassMarks.Placeholder, Caption, Headers);
}
