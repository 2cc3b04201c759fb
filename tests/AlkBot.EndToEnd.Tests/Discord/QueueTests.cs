using System.Text.Json.Nodes;
using AlkBot.EndToEnd.Tests.Discord.Running;
using AlkBot.EndToEnd.Tests.Running;

namespace AlkBot.EndToEnd.Tests.Discord;

public abstract class QueueTests(ServedBot bot)
{
    private const string Question = "What does lorlatinib taste like?";

    [Fact]
    public async Task A_missing_answer_goes_from_its_button_over_the_queue_into_the_test_questions_of_the_terminal()
    {
        var refusal = await bot.AskAsync("ask", ("question", Question));
        var id = $"{(await refusal.ButtonAsync("Tell the admins it is missing"))["custom_id"]}";

        var form = (await bot.SendAsync(bot.Make.Component(id))).Exchange;
        form.CallbackType.ShouldBe(9);
        $"{form.Data!["title"]}".ShouldBe("Tell the admins it is missing");
        var told = await bot.SendAsync(bot.Make.Modal($"{form.Data["custom_id"]}", ("reason", "It is in the label.")));
        told.IsPrivate.ShouldBeTrue();
        (await told.TextAsync()).ShouldContain("Thank you");

        var queue = await bot.AdministerAsync("reports");
        queue.IsPrivate.ShouldBeTrue();
        (await queue.TextAsync()).ShouldContain(Question);
        (await queue.TextAsync()).ShouldContain("It is in the label.");
        var button = $"{(await queue.ButtonAsync("Make a test question"))["custom_id"]}";
        var label = (await bot.SendAsync(ServedBot.ByAdmin(bot.Make.Component(button, new JsonObject { ["flags"] = 64 })))).Exchange;
        label.CallbackType.ShouldBe(9);
        var labelled = await bot.SendAsync(ServedBot.ByAdmin(
            bot.Make.Modal($"{label.Data!["custom_id"]}", ("places", ""), ("says", ""))));
        (await labelled.TextAsync()).ShouldNotContain(Question);

        string[] options = ["--index", bot.Folder["index"]];
        (await InProcess.RunAsync(["index", "reports", .. options])).Out.ShouldNotContain(Question);
        var printed = await InProcess.RunAsync(["index", "reports", "--labelled", .. options]);
        printed.Out.ShouldContain($"\"question\":\"{Question}\",\"kind\":\"unanswerable\"");
        await File.WriteAllTextAsync(bot.Folder["questions.jsonl"], printed.Out);
        var score = await InProcess.RunAsync(["eval", "questions", bot.Folder["questions.jsonl"], .. options]);
        score.Out.ShouldContain("unanswerable: 1/1 refused rightly");
    }
}

[Collection(HttpBot.Collection)]
public sealed class HttpQueueTests(HttpBot bot) : QueueTests(bot);

#if GATEWAY
[Collection(GatewayBot.Collection)]
public sealed class GatewayQueueTests(GatewayBot bot) : QueueTests(bot);
#endif
