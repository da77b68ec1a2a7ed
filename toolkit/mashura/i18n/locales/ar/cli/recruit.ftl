cli-recruit = سحب فريق بالقرعة من قائمة متطوعين
cli-recruit-commit = نشر بصمة القائمة وبصمة بذرة سرية قبل السحب
cli-recruit-draw = سحب فريق من قائمة متطوعين (CSV أو XLSX)، أو تجربة السحب على جمهور محاكى بالخيار --simulated
cli-recruit-plan = الخطة التي تحدد طريقة الاختيار فيها عدد المقاعد والخصائص
cli-recruit-column = عمود خاصية، مثل "age_band=العمر"، ويُكرر لكل خاصية
cli-recruit-seed-sealed = بذرة سرية، وإن لم تُكتب أُنشئت واحدة
cli-recruit-commit-out = ملف البصمتين الذي يُنشر
cli-recruit-seed = البذرة: أي نص، مثل أرقام نرد أُلقي أمام الناس
cli-recruit-seats = عدد المقاعد بدلاً من عدد الخطة
cli-recruit-simulated = السحب من هذا العدد من المتطوعين المحاكين بدلاً من قائمة
cli-recruit-commitment = الملف الذي كتبه الأمر recruit commit، ويجب أن تطابقه القائمة والبذرة
cli-recruit-protocol = ملف المحضر (docx أو pdf) دون بيانات شخصية
cli-recruit-own-list = ملف CSV بالصفوف المسحوبة مع الأسماء، وهو للمنسق وحده
cli-recruit-secret = احتفظ بهذه البذرة سراً حتى السحب: { $seed }
cli-recruit-list-or-simulated = اذكر قائمة متطوعين، أو الخيار --simulated مع عدد، لا كليهما.
cli-recruit-no-own-list = ليس للمتطوعين المحاكين أسماء، فلا قائمة خاصة لهم. احذف الخيار --own-list.
cli-recruit-bad-pair = "{ $given }" ليست زوجاً. اكتب --column WHAT=COLUMN، مثل "age_band=العمر"، أو --value WORD=VALUE، مثل "هندي=resident".
cli-recruit-drawn = سُحب { $seats } من { $volunteers } متطوعين، الصفوف { $rows }.
cli-recruit-stand-ins = البدلاء بالترتيب نفسه: الصفوف { $rows }.
cli-recruit-value = القيمة المقابلة لخلية لم تُفهم، مثل "هندي=resident"، وتُكرر لكل خلية
cli-recruit-written = كُتب الملف: { $path }
