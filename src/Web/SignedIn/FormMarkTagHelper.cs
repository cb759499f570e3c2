using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace PartyWorkflow.Web.SignedIn;

/// <summary>Marks every form of a page with the person for whom it was made, so that what is typed can be kept when their session ends.</summary>
[HtmlTargetElement("form", Attributes = "method")]
public sealed class FormMarkTagHelper(CurrentUser user, KeptForms kept, HtmlEncoder encoder) : TagHelper
{
    /// <summary>False for a form with a password: that is typed again.</summary>
    public bool Keep { get; set; } = true;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var isPost = string.Equals(context.AllAttributes["method"].Value?.ToString(), "post", StringComparison.OrdinalIgnoreCase);
        // The page frame's own forms, to sign out and to switch the language, name their address and hold no text.
        if (isPost && Keep && !context.AllAttributes.ContainsName("action") && user.PersonId is { } person)
        {
            output.PreContent.AppendHtml($"<input type=\"hidden\" name=\"{KeptForms.MarkField}\" value=\"{encoder.Encode(kept.MarkFor(person))}\">");
        }
    }
}
