namespace AlkBot.Answers.Asking.Reading;

/// <summary>What kind of answer a question's wording asks for.</summary>
internal enum QuestionForm
{
    /// <summary>None that its wording tells, such as a few keywords.</summary>
    Open,

    /// <summary>Yes or no.</summary>
    YesNo,

    /// <summary>Somebody.</summary>
    Who,

    /// <summary>A date or year.</summary>
    When,

    /// <summary>A place.</summary>
    Where,

    /// <summary>A number of things.</summary>
    HowMany,

    /// <summary>A length of time.</summary>
    HowLong,

    /// <summary>Which of a kind.</summary>
    Which,

    /// <summary>What something is: the question names it and asks nothing else.</summary>
    Definition,
}
