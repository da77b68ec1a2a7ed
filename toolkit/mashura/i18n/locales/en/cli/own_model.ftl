cli-own-model = Address of a language model on your own machine or network, OpenAI-compatible, such as http://127.0.0.1:8080/v1. Its summary is checked and audited. Nothing is sent without a yes.
cli-own-model-name = Name of the language model.
cli-own-model-send = Say yes to sending the masked statements to --own-model, without being asked.
