namespace AlkBot.Answers.Contract;

/// <summary>Work on many things, which ends where it stands as soon as nobody waits for it any more.</summary>
internal static class GivingUp
{
    /// <summary>Each of <paramref name="all"/>; throws before the next one once <paramref name="cancellationToken"/> is cancelled.</summary>
    public static IEnumerable<T> OrGiveUp<T>(this IEnumerable<T> all, CancellationToken cancellationToken)
    {
        foreach (var one in all)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return one;
        }
    }
}
