using MedLib.Domain.Results;

namespace MedLib.Domain.Marc.Links;

/// <summary>Fields of a record that <c>$8</c> puts together.</summary>
/// <param name="Number">The number that they share.</param>
/// <param name="Members">The fields with what each says, by their place in the group where they say one, else by their place in the record.</param>
public sealed record MarcFieldGroup(int Number, ValueList<MarcFieldGroupMember> Members);

/// <summary>A field in a group.</summary>
/// <param name="Field">The field.</param>
/// <param name="Sequence">What its <c>$8</c> says.</param>
public sealed record MarcFieldGroupMember(MarcField.Data Field, MarcSequence Sequence);
