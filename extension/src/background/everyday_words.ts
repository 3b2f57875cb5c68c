/** First names that are everyday English words too. Such a name is masked only where it can be nothing else. */

const WORDS = new Set(
  (
    "abbey ace aim alma amber angel april archer art ash asher aspen aurora autumn azure baker bay bear beau belle berry bill " +
    "bishop blade blaze bliss blossom blue bob bonny brandy brave breeze briar brook brooke buck bud buddy bunny candy carol " +
    "carter cash chance charity chase cherry chip christian chuck clay cliff clove clover colt constance cooper coral crystal " +
    "daisy dale dawn dean destiny diamond dick dolly don dot drew duke earl ebony eden ember fable faith fawn fern finch finn " +
    "flint flora forest foster fox frank gene ginger glen grace grant gray green guy gus hal harmony harper harry hart haven " +
    "hazel heath heather henna holly honey honour hope hunter iris irish ivory ivy jack jade jasmine jay jean jet jewel jo joy " +
    "judge july june justice king kit knight lake lance lane lark laurel lee lily lilac lion liberty love lucky luna lyric " +
    "major maple mark marsh mason matt may mercy merit merry miles mike mint misty moss myrtle nick noble nova oak ocean olive " +
    "opal page paige pansy parker pat patience pearl penny peace pepper petal petunia phoenix piers pine pip piper pop poppy " +
    "porter poet prince princess prudence quill queen rain raven ray red reed reef reign rex rich ridge river rob robin rock " +
    "rocky rod rob rose rosemary rowan royal ruby rue rusty sable sage sally sandy savannah scarlet scout sea shade shell " +
    "sky skye soul star stone storm sue summer sunny tad tally taylor teal ted tiger tom trace tripp true tucker tulip turner " +
    "vale van verity vic viola violet wade walker ward warren wolf west will willow win winter wood worth wren young zen"
  ).split(" "),
);

/** Whether a name in small letters is an everyday word. */
export function isEverydayWord(name: string): boolean {
  return WORDS.has(name);
}
