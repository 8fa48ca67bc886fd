namespace MedLib.Domain.Circulation.Profiles;

/// <summary>Why a part of a profile is as it is: it is printed beside the part.</summary>
/// <param name="What">The part: a property's path such as <c>Habits.UndoWithin</c>, or <c>Rules: </c> and a rule's name.</param>
/// <param name="Why">The reason, in a sentence.</param>
public sealed record ProfileReason(string What, string Why);
