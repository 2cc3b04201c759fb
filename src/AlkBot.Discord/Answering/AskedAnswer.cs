using AlkBot.Answers;
using AlkBot.Discord.Components;
using AlkBot.Discord.Rendering;

namespace AlkBot.Discord.Answering;

/// <summary>An answer, what it was asked with, and what its pages show beside it.</summary>
public sealed record AskedAnswer(Inquiry Inquiry, Answer Answer, RenderingContext Context);
